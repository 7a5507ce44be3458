package dev.signet.core.profile;

import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.NameKind;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.SignetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the subject: the one that the issuing side gives, or that of the request, or what the template gives. */
final class SubjectSelection {
    private static final DistinguishedName EMPTY = DistinguishedName.of(List.of());

    private final CertificateProfile profile;
    private final SubjectRules rules;
    private final IssuanceWish wish;
    private final List<GeneralName> names;
    private final Objections objections;

    SubjectSelection(CertificateProfile profile, IssuanceWish wish, List<GeneralName> names, Objections objections) {
        this.profile = profile;
        this.rules = profile.subject();
        this.wish = wish;
        this.names = names;
        this.objections = objections;
    }

    DistinguishedName select() {
        DistinguishedName subject = chosen();
        wish.request()
                .map(CertificateRequest::subject)
                .filter(requested -> !requested.isEmpty() && !requested.matches(subject))
                .ifPresent(requested -> leaveOut(requested, subject));
        if (objections.isEmpty()) {
            requireName(subject);
        }
        return subject;
    }

    /** Only if no name was refused before: then that is the reason, and this would follow from it. */
    private void requireName(DistinguishedName subject) {
        if (subject.isEmpty() && profile.ca().ca()) {
            objections.refuse(
                    "a CA needs a name in its subject (RFC 5280 section 4.1.2.6)", "give a name to issue for");
        } else if (names.isEmpty() && profile.names().required()) {
            objections.refuse(
                    "the profile wants at least one alternative name, and there is none",
                    "give a name to issue for" + allowedKinds());
        } else if (names.isEmpty() && subject.isEmpty()) {
            objections.refuse("the certificate would have no name at all", "give a name to issue for");
        }
    }

    private String allowedKinds() {
        StringBuilder kinds = new StringBuilder();
        for (NameKind kind : NameRules.KINDS) {
            if (profile.names().allowsKind(kind)) {
                kinds.append(kinds.length() == 0 ? "; allowed are " : ", ").append(NameSelection.plural(kind));
            }
        }
        return kinds.toString();
    }

    private DistinguishedName chosen() {
        if (wish.subject().isPresent()) {
            if (!rules.override()) {
                objections.refuse(
                        "the subject " + wish.subject().get() + " is asked for, and the profile makes its own from \""
                                + rules.template() + "\"",
                        "give a name to issue for, and no subject");
            }
            return wish.subject().get();
        }
        Optional<DistinguishedName> requested =
                wish.request().map(CertificateRequest::subject).filter(subject -> !subject.isEmpty());
        boolean named = wish.names().primary().isPresent();
        if (rules.fromRequest() == SubjectRules.FromSubject.USE && !named && requested.isPresent()) {
            return requested.get();
        }
        try {
            return rules.template().fill(places(requested));
        } catch (SignetException unfit) {
            objections.refuse(
                    unfit.problem().what() + ": "
                            + String.join("; ", unfit.problem().why()),
                    "give a shorter or plainer name to issue for");
            return EMPTY;
        }
    }

    private Map<String, String> places(Optional<DistinguishedName> requested) {
        Map<String, String> places = new HashMap<>();
        for (NameKind kind : NameRules.KINDS) {
            first(kind).ifPresent(name -> places.put(kind.prefix(), name.value()));
        }
        primary(requested).ifPresent(name -> places.put("name", name));
        return places;
    }

    private Optional<String> primary(Optional<DistinguishedName> requested) {
        if (wish.names().primary().isPresent()) {
            return wish.names().primary();
        }
        boolean takesCommonName = rules.fromRequest() == SubjectRules.FromSubject.COMMON_NAME
                && profile.names().plain() == NameRules.PlainName.SUBJECT;
        if (takesCommonName && requested.flatMap(DistinguishedName::commonName).isPresent()) {
            return requested.flatMap(DistinguishedName::commonName);
        }
        return first(NameKind.DNS).or(() -> names.stream().findFirst()).map(GeneralName::value);
    }

    private Optional<GeneralName> first(NameKind kind) {
        return names.stream().filter(name -> name.kind() == kind).findFirst();
    }

    private void leaveOut(DistinguishedName requested, DistinguishedName granted) {
        if (rules.fromRequest() == SubjectRules.FromSubject.REFUSE) {
            objections.refuse(
                    "the request asks for the subject " + ForeignText.shown(requested.toString())
                            + ", and the profile takes none from requests",
                    "make the request with an empty subject");
        } else {
            objections.notice("the subject is " + (granted.isEmpty() ? "empty" : ForeignText.shown(granted.toString()))
                    + ", not " + ForeignText.shown(requested.toString()) + " as in the request");
        }
    }
}
