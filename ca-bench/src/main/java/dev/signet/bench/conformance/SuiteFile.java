package dev.signet.bench.conformance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A suite file, gzipped or not. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SuiteFile(
        @JsonProperty(value = "testcases", required = true) List<SuiteCase> cases) {
    static SuiteFile read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new ObjectMapper().readValue(text, SuiteFile.class);
        }
    }
}
