-- What was sold, by day, country and product. Orders of no country are counted, too.
SELECT
  order_date,
  COALESCE(country, 'unknown') AS country,
  COALESCE(product, 'unknown') AS product,
  COUNT(*) AS orders,
  SUM(quantity) AS total_quantity,
  SUM(total_amount) AS total_revenue,
  CAST(AVG(unit_price) AS DECIMAL(18, 4)) AS avg_unit_price
FROM silver.orders
GROUP BY order_date, COALESCE(country, 'unknown'), COALESCE(product, 'unknown')
