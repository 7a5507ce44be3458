package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.tls.TlsPeers.Printed;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One of our commands, running in a thread of the test, with what it printed so far and somebody who types. */
final class SignetRun {
    private final Printed out = new Printed();
    private final Printed err = new Printed();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final FutureTask<Integer> task;

    private SignetRun(OpenSslCommand command, Path directory, String... args) {
        InputStream typed;
        try {
            typed = new PipedInputStream(keyboard);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Session session = Session.of(
                typed,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                directory);
        Callable<Integer> run = () -> command.run(args, session);
        task = new FutureTask<>(run);
        Thread thread = new Thread(task, "signet");
        thread.setDaemon(true);
        thread.start();
    }

    static SignetRun client(Path directory, String... args) {
        return new SignetRun(new SClientCommand(), directory, args);
    }

    static SignetRun server(Path directory, String... args) {
        return new SignetRun(new SServerCommand(), directory, args);
    }

    Printed output() {
        return out;
    }

    Printed errors() {
        return err;
    }

    String out() {
        return out.text();
    }

    String err() {
        return err.text();
    }

    void type(String text) throws IOException {
        keyboard.write(text.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    int await() {
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("out: " + out() + "\nerr: " + err(), failed);
        }
    }
}
