package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Oid;
import dev.signet.core.verify.PolicyInputs;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** OpenSSL's libcrypto, through a small program that is compiled for the occasion. */
final class OpenSslPeer implements Peer {
    private static final int DEFAULTS = 8;

    private final Process process;
    private final DataOutputStream questions;
    private final BufferedReader answers;

    private OpenSslPeer(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Compiles the program and starts it.
     *
     * @param directory an empty one to compile in
     */
    static OpenSslPeer start(Path directory) throws IOException, InterruptedException {
        Path source = directory.resolve("verify.c");
        try (InputStream resource = OpenSslPeer.class.getResourceAsStream("verify.c")) {
            Files.write(source, resource.readAllBytes());
        }
        Path program = directory.resolve("verify");
        Process compiler = new ProcessBuilder("gcc", "-O2", "-o", program.toString(), source.toString(), "-lcrypto")
                .redirectErrorStream(true)
                .start();
        String words = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (compiler.waitFor() != 0) {
            throw new IOException("gcc cannot compile verify.c; is libssl-dev installed? " + words);
        }
        return new OpenSslPeer(new ProcessBuilder(program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Returns whether there is a compiler. */
    static boolean isPossible() {
        try {
            Process compiler = new ProcessBuilder("gcc", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return compiler.waitFor(30, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the same program, asked as {@code openssl verify} asks: policies are not looked at, and only roots are anchors. */
    Peer withDefaults() {
        return new Peer() {
            @Override
            public String name() {
                return "openssl-verify";
            }

            @Override
            public Answer ask(ChainCase question) {
                return OpenSslPeer.this.ask(question, DEFAULTS);
            }
        };
    }

    @Override
    public String name() {
        return "openssl";
    }

    @Override
    public Answer ask(ChainCase question) {
        return ask(question, 0);
    }

    private Answer ask(ChainCase question, int switches) {
        try {
            write(question, switches);
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("libcrypto's program ended at " + question);
            }
            return line.startsWith("1 ") ? Answer.YES : Answer.no(line.substring(2));
        } catch (IOException failed) {
            throw new UncheckedIOException("at " + question, failed);
        }
    }

    private void write(ChainCase question, int switches) throws IOException {
        PolicyInputs policies = question.policies();
        questions.writeByte(switches
                | (policies.explicitPolicy() ? 1 : 0)
                | (policies.inhibitMapping() ? 2 : 0)
                | (policies.inhibitAnyPolicy() ? 4 : 0));
        questions.writeLong(question.at().getEpochSecond());
        write(question.host().orElse("").getBytes(StandardCharsets.UTF_8));
        Set<Oid> acceptable = policies.acceptable();
        questions.writeShort(acceptable.size());
        for (Oid policy : acceptable) {
            write(policy.toString().getBytes(StandardCharsets.US_ASCII));
        }
        for (List<byte[]> certificates : List.of(question.anchors(), question.bag())) {
            questions.writeShort(certificates.size());
            for (byte[] certificate : certificates) {
                write(certificate);
            }
        }
        write(question.leaf());
        questions.flush();
    }

    private void write(byte[] octets) throws IOException {
        questions.writeInt(octets.length);
        questions.write(octets);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
