package dev.signet.bench.command;

/** A program that does nothing: what starting Java costs by itself. */
final class Nothing {
    public static void main(String[] arguments) {
        Runtime.getRuntime().halt(0);
    }

    private Nothing() {}
}
