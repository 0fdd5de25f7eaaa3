"""What scripts import as `awsglue` on Glue: arguments, the context's session, the frame of a job.

Glue's own readers, frames and transforms are not there, and whoever uses one is told so by its name.
"""
