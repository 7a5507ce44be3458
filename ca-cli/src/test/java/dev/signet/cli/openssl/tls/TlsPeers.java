package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real openssl as a peer, and certificates that it made. */
final class TlsPeers {
    private static final long SECONDS = 20;

    private final Path directory;

    private TlsPeers(Path directory) {
        this.directory = directory;
    }

    static boolean available() {
        try {
            Process process = new ProcessBuilder("openssl", "version").start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && version.startsWith("OpenSSL 3.0.");
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes a root, an intermediate, and certificates for servers with RSA, ECDSA and Ed25519, and for a client. */
    static TlsPeers in(Path directory) throws IOException {
        TlsPeers peers = new TlsPeers(directory);
        peers.openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "root.key");
        peers.openssl(
                "req", "-x509", "-key", "root.key", "-out", "root.pem", "-days", "3650", "-subj", "/O=Test/CN=Root");
        peers.issue("inter", "root", "/O=Test/CN=Intermediate", "basicConstraints=critical,CA:TRUE", "EC");
        peers.issue(
                "rsa", "inter", "/C=US/O=Test/CN=localhost", "subjectAltName=DNS:localhost,DNS:*.wild.example", "RSA");
        peers.issue("ec", "root", "/CN=ec.example", "subjectAltName=DNS:ec.example", "EC");
        peers.issue("ed", "root", "/CN=ed.example", "subjectAltName=DNS:ed.example", "ED25519");
        peers.issue("client", "root", "/O=Test/CN=Client One", "extendedKeyUsage=clientAuth", "EC");
        return peers;
    }

    private void issue(String name, String issuer, String subject, String extension, String algorithm)
            throws IOException {
        List<String> generate = new ArrayList<>(List.of("genpkey", "-algorithm", algorithm, "-out", name + ".key"));
        if (algorithm.equals("EC")) {
            generate.addAll(List.of("-pkeyopt", "ec_paramgen_curve:P-256"));
        }
        openssl(generate.toArray(new String[0]));
        openssl("req", "-new", "-key", name + ".key", "-subj", subject, "-out", name + ".csr");
        Files.writeString(directory.resolve(name + ".ext"), extension + "\n");
        openssl(
                "x509",
                "-req",
                "-in",
                name + ".csr",
                "-CA",
                issuer + ".pem",
                "-CAkey",
                issuer + ".key",
                "-days",
                "3000",
                "-extfile",
                name + ".ext",
                "-out",
                name + ".pem");
    }

    Path directory() {
        return directory;
    }

    /** Runs openssl to its end, which has to be a good one. */
    void openssl(String... args) throws IOException {
        Running running = start("openssl", args);
        running.type("");
        running.close();
        assertThat(running.await())
                .as("openssl %s: %s", List.of(args), running.err())
                .isZero();
    }

    /** Starts a program beside the test. */
    Running start(String program, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(args));
        return new Running(
                new ProcessBuilder(command).directory(directory.toFile()).start());
    }

    /** A program that runs beside the test, with what it printed so far. */
    static final class Running {
        private final Process process;
        private final Printed out = new Printed();
        private final Printed err = new Printed();
        private final List<Thread> readers = new ArrayList<>();

        private Running(Process process) {
            this.process = process;
            readers.add(copy(process.getInputStream(), out));
            readers.add(copy(process.getErrorStream(), err));
        }

        private static Thread copy(InputStream from, Printed to) {
            Thread thread = new Thread(() -> {
                byte[] buffer = new byte[4096];
                try {
                    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                        to.write(buffer, 0, read);
                    }
                } catch (IOException ended) {
                    // the process is gone
                }
            });
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        Printed output() {
            return out;
        }

        String out() {
            return out.text();
        }

        String err() {
            return err.text();
        }

        Printed errors() {
            return err;
        }

        void type(String text) throws IOException {
            try {
                process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            } catch (IOException ended) {
                // it does not listen any more
            }
        }

        void close() throws IOException {
            try {
                process.getOutputStream().close();
            } catch (IOException ended) {
                // it does not listen any more
            }
        }

        /** Returns the exit code; ends what does not end. */
        int await() {
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still runs: " + out() + err());
                }
                for (Thread reader : readers) {
                    reader.join(TimeUnit.SECONDS.toMillis(SECONDS));
                }
                return process.exitValue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }

        void kill() {
            Process ignored = process.destroyForcibly();
        }
    }

    /** What was printed so far, for those who wait for some of it. */
    static final class Printed extends OutputStream {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int octet) {
            octets.write(octet);
            notifyAll();
        }

        @Override
        public synchronized void write(byte[] buffer, int offset, int length) {
            octets.write(buffer, offset, length);
            notifyAll();
        }

        synchronized String text() {
            return octets.toString(StandardCharsets.ISO_8859_1);
        }

        /** Waits until a text was printed; returns what follows it, to the end of the line. */
        synchronized String await(String wanted) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (true) {
                String text = text();
                int at = text.indexOf(wanted);
                int lineEnd = at < 0 ? -1 : text.indexOf('\n', at + wanted.length() - 1);
                if (lineEnd >= 0) {
                    return text.substring(Math.min(lineEnd, at + wanted.length()), lineEnd);
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("never printed: " + wanted + " in: " + text);
                }
                try {
                    wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(interrupted);
                }
            }
        }
    }

    /** Leaves out what differs from one connection to the next. */
    static String masked(String text) {
        StringBuilder masked = new StringBuilder();
        boolean inSession = false;
        for (String line : text.split("\n", -1)) {
            inSession |= line.startsWith("-----BEGIN SSL SESSION");
            boolean dump = line.startsWith("    0") && line.contains(" - ");
            if (!inSession && !dump) {
                masked.append(maskedLine(line)).append('\n');
            }
            inSession &= !line.startsWith("-----END SSL SESSION");
        }
        return masked.toString();
    }

    private static String maskedLine(String line) {
        if (line.startsWith("SSL handshake has read ")) {
            return "SSL handshake has read N";
        }
        for (String secret : List.of(
                "    Session-ID: ",
                "    Master-Key: ",
                "    Resumption PSK: ",
                "    Start Time: ",
                "    Keying material: ",
                "CONNECTED(",
                "ACCEPT ")) {
            if (line.startsWith(secret)) {
                return secret;
            }
        }
        boolean queued = line.length() > 17 && line.startsWith(":error:", 16);
        // Lines move in OpenSSL's sources from one patch release to the next.
        return queued ? line.substring(16).replaceAll("(\\.c:)[0-9]+:", "$1N:") : line;
    }
}
