SELECT country, amount
FROM silver.orders
WHERE order_date = CAST(:day AS date)
ORDER BY amount DESC
