from sluice_glue.conform import main

main()
