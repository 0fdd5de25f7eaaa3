-- The ten products that sold best on :day.
SELECT
  product,
  SUM(TRY_CAST(quantity AS INTEGER) * TRY_CAST(unit_price AS DECIMAL(18, 2))) AS revenue
FROM bronze.orders_raw
WHERE order_date = :day
  AND TRY_CAST(quantity AS INTEGER) > 0
  AND TRY_CAST(unit_price AS DECIMAL(18, 2)) > 0
GROUP BY product
ORDER BY revenue DESC, product
LIMIT 10
