DELETE FROM analytics.revenue WHERE revenue IS NULL OR revenue = 0;
