SELECT order_id, amount
FROM silver.orders
