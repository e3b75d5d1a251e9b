// placeholder until the module's first file stands
