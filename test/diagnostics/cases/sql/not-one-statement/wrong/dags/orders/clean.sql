DELETE FROM analytics.revenue WHERE revenue IS NULL;
DELETE FROM analytics.revenue WHERE revenue = 0;
