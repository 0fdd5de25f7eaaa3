SELECT order_date, COUNT(*) AS orders
FROM silver.orders
GROUP BY order_date
