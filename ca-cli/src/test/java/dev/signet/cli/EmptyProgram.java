package dev.signet.cli;

/** What there is to load before a program has done anything. */
final class EmptyProgram {

    private EmptyProgram() {}

    public static void main(String[] args) {
        System.out.println("hi");
    }
}
