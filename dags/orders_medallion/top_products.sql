-- The ten products that sold best on :day.
SELECT
  product,
  SUM(total_revenue) AS revenue
FROM gold.orders_daily
WHERE order_date = :day
GROUP BY product
ORDER BY revenue DESC, product
LIMIT 10
