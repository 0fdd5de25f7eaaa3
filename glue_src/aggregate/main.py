from sluice_glue.aggregate import main

main()
