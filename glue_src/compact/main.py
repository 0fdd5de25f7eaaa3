from sluice_glue.compact import main

main()
