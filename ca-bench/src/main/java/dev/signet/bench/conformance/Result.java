package dev.signet.bench.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to one case, as the scorer reads it. */
record Result(
        @JsonProperty("id") String id,
        @JsonProperty("actual_result") String actualResult,
        @JsonProperty("context") String context) {}
