-- The ten products that sold best on :day.
SELECT
  product,
  SUM(total_revenue) AS revenue
FROM gold.orders_daily
WHERE order_date = CAST(:day AS DATE)
GROUP BY product
ORDER BY revenue DESC, product
LIMIT 10
