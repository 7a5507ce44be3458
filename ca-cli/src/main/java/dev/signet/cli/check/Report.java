package dev.signet.cli.check;

/** Where the answers of {@code check} go, one by one. */
public interface Report {
    /** Takes what was found out. */
    void add(Outcome outcome);

    /** Takes that something could not be read; standard error has been told. */
    void add(Found.Unreadable unreadable);

    /** Writes what is left when all answers are there. */
    void end();
}
