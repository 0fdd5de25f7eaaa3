SELECT order_date, COUNT(*) AS orders
FROM silver.orders
WHERE order_date = :day
GROUP BY order_date
