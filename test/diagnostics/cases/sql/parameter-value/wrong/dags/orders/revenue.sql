SELECT order_date, country, SUM(amount) AS revenue
FROM silver.orders
WHERE country = :country
GROUP BY order_date, country
