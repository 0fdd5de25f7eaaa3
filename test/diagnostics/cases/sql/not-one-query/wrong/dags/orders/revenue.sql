DELETE FROM analytics.revenue;

SELECT order_date, country, SUM(amount) AS revenue
FROM silver.orders
WHERE country IS NOT NULL
GROUP BY order_date, country
