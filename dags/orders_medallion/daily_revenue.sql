-- What was sold on :day, by country. Orders that break a rule are left out: no id or customer, no positive whole quantity,
-- no positive price. Of an order that came twice, one counts.
WITH parsed AS (
  SELECT
    order_id,
    customer_id,
    country,
    CAST(order_date AS DATE) AS order_date,
    CASE WHEN quantity ~ '^[0-9]{1,9}$' THEN CAST(quantity AS INTEGER) END AS quantity,
    CASE WHEN unit_price ~ '^[0-9]{1,15}([.][0-9]{1,2})?$' THEN CAST(unit_price AS DECIMAL(18, 2)) END AS unit_price
  FROM bronze.orders_raw
  WHERE order_date = :day
),
valid AS (
  SELECT order_id, order_date, country, quantity * unit_price AS amount
  FROM parsed
  WHERE order_id <> '' AND customer_id <> '' AND country <> '' AND quantity > 0 AND unit_price > 0
  QUALIFY ROW_NUMBER() OVER (PARTITION BY order_id ORDER BY quantity DESC, unit_price DESC, country) = 1
)
SELECT
  order_date,
  country,
  COUNT(*) AS orders,
  SUM(amount) AS revenue
FROM valid
GROUP BY order_date, country
