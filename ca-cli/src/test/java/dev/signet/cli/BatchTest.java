package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void each_line_is_a_command_and_gets_a_line() throws IOException {
        List<JsonNode> answers = batch(order("\"--version\""), "", order("\"nosuch\""));

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).get("exit").intValue()).isZero();
        assertThat(text(answers.get(0), "stdout")).startsWith("signet ");
        assertThat(answers.get(1).get("exit").intValue()).isEqualTo(1);
        assertThat(text(answers.get(1), "stderr")).startsWith("Invalid command 'nosuch'");
    }

    @Test
    void a_command_reads_files_of_its_own_directory_and_its_own_standard_input() throws IOException {
        Files.writeString(directory.resolve("cert.pem"), TrainingCertificates.RSA);
        String input = Base64.getEncoder().encodeToString(TrainingCertificates.RSA.getBytes(StandardCharsets.UTF_8));

        List<JsonNode> answers = batch(
                order("\"x509\",\"-noout\",\"-subject\",\"-in\",\"cert.pem\""),
                "{\"argv\":[\"x509\",\"-noout\",\"-subject\"],\"cwd\":\"/\",\"stdin\":\"" + input + "\"}",
                "{\"argv\":[\"x509\",\"-noout\",\"-subject\",\"-in\",\"cert.pem\"],\"cwd\":\"/\"}");

        assertThat(text(answers.get(0), "stdout")).startsWith("subject=").isEqualTo(text(answers.get(1), "stdout"));
        assertThat(answers.get(2).get("exit").intValue()).isEqualTo(1);
    }

    @Test
    void a_line_that_is_no_command_is_answered_and_the_batch_goes_on() throws IOException {
        List<JsonNode> answers = batch("{", "{\"argv\":[]}", "[]", order("\"batch\""), order("\"--version\""));

        assertThat(answers).extracting(answer -> answer.get("exit").intValue()).containsExactly(2, 2, 2, 2, 0);
        assertThat(text(answers.get(0), "stderr")).startsWith("signet: not a command: ");
    }

    private String order(String words) {
        return "{\"argv\":[" + words + "],\"cwd\":\"" + directory + "\"}";
    }

    private List<JsonNode> batch(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Session session = Session.of(
                new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                Map.of(),
                directory);
        assertThat(Main.run(new String[] {"batch"}, session)).isZero();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static String text(JsonNode answer, String stream) throws IOException {
        return new String(answer.get(stream).binaryValue(), StandardCharsets.UTF_8);
    }
}
