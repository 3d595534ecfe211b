package main

const helpOut = "fil att skriva webbsidan till"
