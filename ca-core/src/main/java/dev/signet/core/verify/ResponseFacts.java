package dev.signet.core.verify;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.OcspOids;
import dev.signet.core.ocsp.OcspResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An OCSP response read once, with what keeps it from being used for any certificate. */
final class ResponseFacts {
    private static final Set<Oid> PROCESSED = Set.of(OcspOids.NONCE);

    private final OcspEvidence evidence;
    private final Optional<BasicResponse> response;
    private final List<String> defects = new ArrayList<>();

    ResponseFacts(OcspEvidence evidence, AlgorithmPolicy algorithms) {
        this.evidence = evidence;
        this.response = read();
        response.ifPresent(basic -> examine(basic, algorithms));
    }

    private Optional<BasicResponse> read() {
        try {
            OcspResponse outer = OcspResponse.parse(evidence.encoded());
            byte[] basic = outer.basic();
            if (outer.status() != OcspResponse.SUCCESSFUL) {
                defects.add("says " + outer.statusName());
            } else if (basic == null) {
                defects.add("is not of the basic type");
            } else {
                return Optional.of(BasicResponse.parse(basic));
            }
        } catch (DerException damaged) {
            defects.add("is malformed: " + damaged.getMessage());
        }
        return Optional.empty();
    }

    private void examine(BasicResponse basic, AlgorithmPolicy algorithms) {
        unknownCritical(basic.extensions()).ifPresent(defects::add);
        evidence.nonce().ifPresent(sent -> {
            boolean returned = basic.nonce()
                    .filter(nonce -> Arrays.equals(nonce.value(), Der.octetString(sent)))
                    .isPresent();
            if (!returned) {
                defects.add("does not return the nonce of the request");
            }
        });
        Optional<SignatureAlgorithm> algorithm =
                SignatureAlgorithm.ofIdentifier(DerNode.parse(basic.signatureAlgorithm()));
        if (algorithm.isEmpty()) {
            defects.add("is signed with an algorithm that is not known");
        } else if (!algorithms.allows(algorithm.get())) {
            defects.add("is signed with " + algorithm.get() + ", which is not strong enough");
        }
    }

    /** RFC 6960 section 4.4: a critical extension that is not understood forbids the use of what it stands in. */
    static Optional<String> unknownCritical(Extensions extensions) {
        for (Extension extension : extensions.list()) {
            if (extension.critical() && !PROCESSED.contains(extension.oid())) {
                return Optional.of("has the critical extension " + extension.oid() + ", which is not understood");
            }
        }
        return Optional.empty();
    }

    /** Returns the signed answer, unless there is none or it cannot be read. */
    Optional<BasicResponse> response() {
        return response;
    }

    /** Returns when the first of the answers ends; empty if none says. */
    Optional<Instant> end() {
        return response.flatMap(basic -> basic.responses().stream()
                .flatMap(single -> single.nextUpdate().stream())
                .min(Comparator.naturalOrder()));
    }

    /** Returns why the response must not be used; empty if it may. */
    List<String> defects() {
        return defects;
    }

    /** Returns what to call the response in front of people. */
    String title() {
        return "the OCSP response of " + evidence.source();
    }
}
