SELECT o.order_date, country, SUM(o.amount) AS revenue
FROM silver.orders AS o
JOIN analytics.revenue AS r ON r.order_date = o.order_date
GROUP BY 1, 2
