package dev.signet.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code batch}: runs commands for a program of long life, which sends a line of JSON for each and gets a line back.
 *
 * <p>In: {@code {"argv":["x509","-noout","-subject"],"cwd":"/some/where","env":{"NAME":"value"},"stdin":"base64"}}. Out:
 * {@code {"exit":0,"stdout":"base64","stderr":"base64"}}. Without {@code env} a command sees the variables of this process, with
 * it those alone; without {@code stdin} an empty one. Commands share nothing and cannot end the process. A line that is no
 * such object gets exit code 2 and the reason; the end of the input ends the batch.
 */
final class Batch {
    /** What a command may be given on its standard input, and more than any list of arguments. */
    private static final int MAX_LINE = 256 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MAX_LINE)
                        .build());
    }

    /** What a line asks for. */
    record Order(
            @JsonProperty(required = true) List<String> argv,
            @JsonProperty(required = true) String cwd,
            @Nullable Map<String, String> env,
            byte @Nullable [] stdin) {}

    /** What a line is answered with. */
    record Answer(int exit, byte[] stdout, byte[] stderr) {}

    private Batch() {}

    /**
     * Runs the commands of the session's standard input, one after the other.
     *
     * @return the exit code of the batch itself: 0 after the last line, 2 for arguments, which it does not take
     */
    static int run(String[] args, Session session) {
        if (args.length > 0) {
            boolean help = args[0].equals("--help") || args[0].equals("-help");
            PrintStream stream = help ? session.out() : session.err();
            stream.println("Usage: signet batch");
            stream.println("Reads a line of JSON for each command, and writes one with what came of it:");
            stream.println(
                    "  {\"argv\":[\"version\"],\"cwd\":\"/tmp\",\"env\":{\"NAME\":\"value\"},\"stdin\":\"base64\"}");
            stream.println("  {\"exit\":0,\"stdout\":\"base64\",\"stderr\":\"base64\"}");
            stream.println("env and stdin may be left out: the variables of signet itself, and nothing.");
            return help ? 0 : 2;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                session.out().println(JSON.writeValueAsString(answer(line, session)));
                session.out().flush();
            }
            return 0;
        } catch (IOException failure) {
            return Failure.reportUnexpected(failure, session, session.debug());
        }
    }

    private static Answer answer(String line, Session session) {
        Order order;
        try {
            order = JSON.readValue(line, Order.class);
        } catch (JsonProcessingException malformed) {
            return refusal("not a command: " + malformed.getOriginalMessage());
        }
        if (order == null || order.argv().isEmpty()) {
            return refusal("not a command: argv is empty");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session own = session.apart(
                new ByteArrayInputStream(order.stdin() == null ? new byte[0] : order.stdin()),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                order.env(),
                Path.of(order.cwd()));
        int exitCode;
        try {
            exitCode = order.argv().get(0).equals("batch")
                    ? Failure.report(Failure.nestedBatch(), own)
                    : Main.run(order.argv().toArray(String[]::new), own);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            // A command must not end the batch, whatever becomes of it.
            exitCode = Failure.reportUnexpected(failure, own, false);
        }
        own.out().flush();
        own.err().flush();
        return new Answer(exitCode, out.toByteArray(), err.toByteArray());
    }

    private static Answer refusal(String why) {
        return new Answer(2, new byte[0], ("signet: " + why + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
