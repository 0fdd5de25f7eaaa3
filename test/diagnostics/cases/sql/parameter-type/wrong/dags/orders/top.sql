SELECT country, amount
FROM silver.orders
WHERE order_date = :day
ORDER BY amount DESC
