package dev.signet.bench.conformance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case of a suite file, in the words of the file; what only one of the two schemas has is null in the other. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SuiteCase(
        @JsonProperty(required = true) String id,

        @JsonProperty(value = "expected_result", required = true)
        String expectedResult,

        @Nullable String section,
        @JsonProperty("validation_kind") @Nullable String validationKind,
        @JsonProperty("validation_time") @Nullable String validationTime,
        @JsonProperty("trusted_certs") List<String> trusted,
        @JsonProperty("untrusted_intermediates") List<String> intermediates,

        @JsonProperty(value = "peer_certificate", required = true)
        String leaf,

        @Nullable List<String> crls,
        @JsonProperty("expected_peer_name") @Nullable PeerName expectedName,
        @JsonProperty("expected_peer_names") @Nullable List<PeerName> expectedNames,
        @JsonProperty("key_usage") @Nullable List<String> keyUsages,
        @JsonProperty("extended_key_usage") @Nullable List<String> purposes,
        @JsonProperty("max_chain_depth") @Nullable Integer maximumDepth,
        @JsonProperty("initial_policy_set") @Nullable List<String> policies,
        @JsonProperty("initial_explicit_policy") boolean explicitPolicy,
        @JsonProperty("initial_policy_mapping_inhibit") boolean inhibitMapping,
        @JsonProperty("initial_any_policy_inhibit") boolean inhibitAnyPolicy) {
    /** A name that the peer must have. */
    record PeerName(String kind, String value) {}

    /** Returns whether the case is one of NIST's PKITS. */
    boolean isPkits() {
        return id.startsWith("pkits::");
    }

    /** Returns what the scorer groups cases by. */
    String category() {
        if (section != null) {
            return "pkits::" + section;
        }
        int end = id.lastIndexOf("::");
        return end < 0 ? "(none)" : id.substring(0, end);
    }
}
