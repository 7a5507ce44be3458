package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.SingleResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** RFC 6960 section 3.2: finds out from the OCSP responses at hand whether a certificate is revoked. */
final class ResponseStatus {
    private final Verification verification;
    private final List<ResponseFacts> responses;

    ResponseStatus(Verification verification, List<OcspEvidence> evidence) {
        this.verification = verification;
        this.responses = new ArrayList<>();
        evidence.forEach(this::add);
    }

    /** For another verification on the same evidence. */
    ResponseStatus(Verification verification, ResponseStatus parent) {
        this.verification = verification;
        this.responses = parent.responses;
    }

    private void add(OcspEvidence evidence) {
        responses.add(facts(evidence));
    }

    private ResponseFacts facts(OcspEvidence evidence) {
        return new ResponseFacts(evidence, verification.request().rules().algorithms());
    }

    /** Adds a response that was asked for, and returns what it tells, by itself, of a certificate of a path. */
    RemoteEvidence.Use use(OcspEvidence evidence, Path path, int index) {
        ResponseFacts facts = facts(evidence);
        responses.add(facts);
        return status(path, index, List.of(facts)).known()
                ? RemoteEvidence.Use.accepted(facts.end())
                : RemoteEvidence.Use.NONE;
    }

    /** Returns what the responses tell of a certificate of a path; the explanation is empty if none is about it. */
    RevocationStatus status(Path path, int index) {
        return status(path, index, List.copyOf(responses));
    }

    private RevocationStatus status(Path path, int index, List<ResponseFacts> all) {
        Set<String> obstacles = new LinkedHashSet<>();
        boolean good = false;
        for (ResponseFacts facts : all) {
            for (SingleResponse single : about(path, index, facts, obstacles)) {
                if (single.status() instanceof SingleResponse.Revoked revoked) {
                    return RevocationStatus.revoked(
                            revoked.at(), revoked.reason().orElse(0));
                }
                if (single.status() instanceof SingleResponse.Unknown) {
                    obstacles.add(facts.title() + " says that the responder does not know it");
                } else {
                    good = true;
                }
            }
        }
        return good ? RevocationStatus.GOOD : RevocationStatus.unknown(obstacles);
    }

    /** Returns the usable answers about a certificate. */
    private List<SingleResponse> about(Path path, int index, ResponseFacts facts, Set<String> obstacles) {
        if (facts.response().isEmpty()) {
            tell(facts, facts.defects(), obstacles);
            return List.of();
        }
        BasicResponse response = facts.response().get();
        Certificate certificate = path.certificates().get(index).certificate();
        PublicKeyInfo issuerKey = path.issuerKey(index);
        List<SingleResponse> answers = new ArrayList<>();
        for (SingleResponse single : response.responses()) {
            if (single.certificate().isOf(certificate, issuerKey)) {
                List<String> objections = new ArrayList<>(facts.defects());
                ResponseFacts.unknownCritical(single.extensions()).ifPresent(objections::add);
                freshness(single).ifPresent(objections::add);
                tell(facts, objections, obstacles);
                if (objections.isEmpty()) {
                    answers.add(single);
                }
            }
        }
        if (answers.isEmpty()) {
            return List.of();
        }
        // The signature last: it is what costs.
        Optional<String> objection = new ResponseSigner(verification, path, index).objection(response);
        objection.ifPresent(text -> tell(facts, List.of(text), obstacles));
        return objection.isPresent() ? List.of() : answers;
    }

    private static void tell(ResponseFacts facts, List<String> objections, Set<String> obstacles) {
        objections.forEach(objection -> obstacles.add(facts.title() + " " + objection));
    }

    /** RFC 6960 section 3.2 (5), (6), section 4.2.2.1. */
    private Optional<String> freshness(SingleResponse single) {
        RevocationRules rules = verification.request().rules().revocation();
        Instant at = verification.request().at();
        Duration skew = rules.clockSkew();
        if (single.thisUpdate().isAfter(at.plus(skew))) {
            return Optional.of("is from the future, of " + single.thisUpdate());
        }
        Optional<Instant> nextUpdate = single.nextUpdate();
        if (nextUpdate.isEmpty()) {
            return rules.objectionWithoutEnd(single.thisUpdate(), at);
        }
        if (nextUpdate.get().plus(skew).isBefore(at)) {
            return Optional.of("was to be replaced by " + nextUpdate.get());
        }
        return rules.longestResponse()
                .filter(longest ->
                        Duration.between(single.thisUpdate(), nextUpdate.get()).compareTo(longest) > 0)
                .map(longest -> "holds for longer than " + longest.toDays() + " days");
    }
}
