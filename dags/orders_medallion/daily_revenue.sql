-- What was sold, by day and country.
SELECT
  order_date,
  country,
  SUM(orders) AS orders,
  SUM(total_revenue) AS revenue
FROM gold.orders_daily
GROUP BY order_date, country
