"""The local AWS: one process that carries out, for real, the part of AWS that a lakehouse needs.

S3, IAM and STS are moto's, with S3's objects written through to disk; Glue's catalog and jobs, Lambda, Redshift,
Athena, SNS and Secrets Manager are modules of this package. moto's core reads and writes every protocol. What is not
carried out is refused by name: a success that means nothing is worse than an error.

Run it as `python -m sluice_aws --state DIR [--node PATH] [--spark-python PATH --spark-jars DIR]`; it speaks the local
protocol (sluice_protocol).
"""
