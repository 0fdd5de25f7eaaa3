SELECT order_date, country, SUM(amount) AS turnover
FROM silver.orders
WHERE country IS NOT NULL
GROUP BY order_date, country
