package dev.signet.cli;

/** Entry point of the program. */
public final class Main {

    private static final String VERSION = "0.1.0";

    private Main() {}

    /**
     * Runs the command that the first argument names and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        if (args.length > 0 && (args[0].equals("--version") || args[0].equals("version"))) {
            System.out.println("signet " + VERSION);
        }
    }
}
