SELECT order_date, country, SUM(amount) AS revenue
FROM silver.orders
GROUP BY order_date, country
