package dev.signet.core.verify.differential;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Verdict;
import dev.signet.core.verify.VerificationRequest;
import dev.signet.core.verify.Verifier;
import java.util.Optional;

/** The verifier under test, asked with a case. */
final class Ours {
    private static final Verifier VERIFIER = new Verifier();

    /** Returns the verdict; nothing if the leaf cannot be read, which is a refusal. */
    static Optional<Verdict> ask(ChainCase question, RuleBook rules, boolean withHost) {
        Optional<Certificate> leaf = ChainCase.read(question.leaf());
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        VerificationRequest.Builder request = VerificationRequest.of(leaf.get(), question.at())
                .trusting(ChainCase.readable(question.anchors()))
                .intermediates(ChainCase.readable(question.bag()))
                .purpose(Purpose.SERVER_AUTH)
                .policies(question.policies())
                .rules(rules)
                .everyPath();
        if (withHost) {
            question.host().map(Ours::name).ifPresent(request::name);
        }
        return Optional.of(VERIFIER.verify(request.build()));
    }

    private static GeneralName name(String host) {
        return IpAddress.parse(host).<GeneralName>map(GeneralName.Ip::new).orElseGet(() -> new GeneralName.Dns(host));
    }

    private Ours() {}
}
