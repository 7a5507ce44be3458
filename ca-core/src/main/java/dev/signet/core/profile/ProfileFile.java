package dev.signet.core.profile;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.name.NameKind;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A profile as its file has it; {@link #accept} makes of it one that can be issued from.
 *
 * <p>Each method below is one object of the file, and {@code config/profiles/README.md} describes them in the same order.
 */
final class ProfileFile {
    static final List<String> PROFILE = List.of(
            "name",
            "description",
            "keyUsage",
            "extendedKeyUsage",
            "basicConstraints",
            "validity",
            "keys",
            "subject",
            "names",
            "policies",
            "mustStaple",
            "ocspNoCheck",
            "authorityUrls",
            "requestedExtensions");
    static final List<String> KEY_USAGE = List.of("rsa", "ec", "edwards");
    static final List<String> BASIC_CONSTRAINTS = List.of("ca", "pathLength", "maximumPathLength");
    static final List<String> VALIDITY = List.of("default", "maximum", "backdate");
    static final List<String> SUBJECT = List.of("template", "override", "fromRequest");
    static final List<String> NAMES = List.of("required", "maximum", "plain", "dns", "ip", "email", "uri", "other");
    static final List<String> DNS = List.of("allowed", "wildcards", "fromRequest");
    static final List<String> OTHER_KIND = List.of("allowed", "fromRequest");
    static final List<String> REQUESTED_EXTENSIONS = List.of("copy", "others");

    /** Extensions that Signet decides on itself; copying one would let a request grant itself what it likes. */
    private static final Set<Oid> NEVER_COPIED = Set.of(
            ExtensionOids.SUBJECT_KEY_IDENTIFIER,
            ExtensionOids.KEY_USAGE,
            ExtensionOids.SUBJECT_ALTERNATIVE_NAME,
            ExtensionOids.ISSUER_ALTERNATIVE_NAME,
            ExtensionOids.BASIC_CONSTRAINTS,
            ExtensionOids.NAME_CONSTRAINTS,
            ExtensionOids.CRL_DISTRIBUTION_POINTS,
            ExtensionOids.CERTIFICATE_POLICIES,
            ExtensionOids.POLICY_MAPPINGS,
            ExtensionOids.AUTHORITY_KEY_IDENTIFIER,
            ExtensionOids.POLICY_CONSTRAINTS,
            ExtensionOids.EXTENDED_KEY_USAGE,
            ExtensionOids.FRESHEST_CRL,
            ExtensionOids.INHIBIT_ANY_POLICY,
            ExtensionOids.AUTHORITY_INFORMATION_ACCESS,
            ExtensionOids.TLS_FEATURE,
            ExtensionOids.OCSP_NO_CHECK);

    private static final int USUAL_NAMES = 100;
    private static final int MOST_NAMES = 1000;
    private static final int MOST_PATH_LENGTH = 100;

    private final JsonValue root;

    private ProfileFile(JsonValue root) {
        this.root = root;
    }

    /**
     * Reads the JSON of a profile.
     *
     * @param source the name of the file, for messages
     * @throws SignetException of kind {@code INPUT} if it is not strict JSON
     */
    static ProfileFile parse(String source, byte[] bytes) {
        return new ProfileFile(JsonFile.read(source, bytes));
    }

    /**
     * Returns the profile that the file describes.
     *
     * @throws SignetException of kind {@code INPUT} that names file, line, column and field of what is wrong
     */
    CertificateProfile accept() {
        JsonFields fields = root.fields(PROFILE);
        String name = fields.require("name", "\"web-server\"").accept("web-server", CertificateProfile::requireName);
        String description = description(fields.find("description"));
        KeyUsages keyUsages = keyUsages(fields.find("keyUsage"));
        List<Oid> purposes = purposes(fields.find("extendedKeyUsage"));
        CaRules ca = caRules(fields.find("basicConstraints"));
        ValidityRules validity =
                validity(fields.require("validity", "{\"default\": \"P90D\", \"maximum\": \"P397D\"}"));
        List<KeyRule> keys = keys(fields.require("keys", "[\"rsa:2048-8192\", \"ec:P-256\"]"));
        SubjectRules subject = subject(fields.require("subject", "{\"template\": \"CN={name}\"}"));
        NameRules names = names(fields.find("names"));
        ExtensionRules extensions = extensions(fields);
        return root.within(() -> new CertificateProfile(
                name, description, keyUsages, purposes, ca, validity, keys, subject, names, extensions));
    }

    private static String description(Optional<JsonValue> value) {
        return value.isPresent() ? value.get().text("TLS servers") : "";
    }

    private static KeyUsages keyUsages(Optional<JsonValue> value) {
        if (value.isEmpty()) {
            return new KeyUsages(Set.of(), Set.of(), Set.of());
        }
        if (value.get().isList()) {
            Set<KeyUsage> usages = usages(value);
            return new KeyUsages(usages, usages, usages);
        }
        JsonFields fields = value.get().fields(KEY_USAGE);
        return new KeyUsages(usages(fields.find("rsa")), usages(fields.find("ec")), usages(fields.find("edwards")));
    }

    private static Set<KeyUsage> usages(Optional<JsonValue> value) {
        Set<KeyUsage> usages = EnumSet.noneOf(KeyUsage.class);
        if (value.isPresent()) {
            for (JsonValue element : value.get().elements("digitalSignature")) {
                usages.add(usage(element));
            }
        }
        return usages;
    }

    private static KeyUsage usage(JsonValue value) {
        String text = value.text("digitalSignature");
        Optional<KeyUsage> usage = KeyUsage.named(text);
        if (usage.isEmpty()) {
            List<String> words =
                    Arrays.stream(KeyUsage.values()).map(KeyUsage::fieldName).toList();
            throw value.unknownWord(text, words);
        }
        return usage.get();
    }

    private static List<Oid> purposes(Optional<JsonValue> value) {
        List<Oid> purposes = new ArrayList<>();
        if (value.isPresent()) {
            for (JsonValue element : value.get().elements("serverAuth")) {
                purposes.add(purpose(element));
            }
        }
        return purposes;
    }

    private static Oid purpose(JsonValue value) {
        String text = value.text("serverAuth");
        Optional<Oid> purpose = ExtendedKeyUsage.named(text);
        if (purpose.isEmpty()) {
            Stream<String> words = Arrays.stream(ExtendedKeyUsage.values()).map(ExtendedKeyUsage::shortName);
            throw value.unknownWord(
                    text,
                    Stream.concat(words, Stream.of("an OID such as 1.3.6.1.4.1.311.20.2.2"))
                            .toList());
        }
        return purpose.get();
    }

    private static CaRules caRules(Optional<JsonValue> value) {
        if (value.isEmpty()) {
            return CaRules.NONE;
        }
        JsonFields fields = value.get().fields(BASIC_CONSTRAINTS);
        boolean ca = fields.require("ca", "false").flag();
        OptionalInt pathLength = pathLength(fields.find("pathLength"));
        OptionalInt maximum = pathLength(fields.find("maximumPathLength"));
        return value.get().within(() -> new CaRules(ca, pathLength, maximum.isPresent() ? maximum : pathLength));
    }

    private static OptionalInt pathLength(Optional<JsonValue> value) {
        return value.isPresent() ? OptionalInt.of(value.get().integer(0, MOST_PATH_LENGTH)) : OptionalInt.empty();
    }

    private static ValidityRules validity(JsonValue value) {
        JsonFields fields = value.fields(VALIDITY);
        Duration usual = span(fields.require("default", "\"P90D\""));
        Duration maximum = span(fields.require("maximum", "\"P397D\""));
        Optional<JsonValue> written = fields.find("backdate");
        Duration backdate = written.isPresent() ? span(written.get()) : ValidityRules.DEFAULT_BACKDATE;
        return value.within(() -> new ValidityRules(usual, maximum, backdate));
    }

    private static Duration span(JsonValue value) {
        return value.accept("P90D", Span::parse);
    }

    private static List<KeyRule> keys(JsonValue value) {
        List<KeyRule> rules = new ArrayList<>();
        for (JsonValue element : value.elements("ec:P-256")) {
            rules.add(element.accept("ec:P-256", KeyRule::parse));
        }
        return rules;
    }

    private static SubjectRules subject(JsonValue value) {
        JsonFields fields = value.fields(SUBJECT);
        Optional<JsonValue> fromRequest = fields.find("fromRequest");
        return new SubjectRules(
                fields.require("template", "\"CN={name}\"").accept("CN={name}", SubjectTemplate::parse),
                fields.flag("override", true),
                fromRequest.isPresent()
                        ? SubjectRules.FromSubject.named(fromRequest.get().word(SubjectRules.FromSubject.words()))
                        : SubjectRules.FromSubject.REFUSE);
    }

    private static NameRules names(Optional<JsonValue> value) {
        if (value.isEmpty()) {
            return NameRules.NONE;
        }
        JsonFields fields = value.get().fields(NAMES);
        Map<NameKind, NameRules.KindRules> kinds = new EnumMap<>(NameKind.class);
        for (NameKind kind : NameRules.KINDS) {
            Optional<JsonValue> rules = fields.find(kind.prefix());
            if (rules.isPresent()) {
                kinds.put(kind, kind(kind, rules.get()));
            }
        }
        FromRequest other = dropOrRefuse(fields.find("other"), FromRequest.REFUSE);
        kinds.put(NameKind.DIRECTORY, new NameRules.KindRules(List.of(), false, other));
        kinds.put(NameKind.OTHER, new NameRules.KindRules(List.of(), false, other));
        return new NameRules(
                fields.flag("required", false),
                fields.integer("maximum", USUAL_NAMES, 1, MOST_NAMES),
                plain(fields.find("plain")),
                kinds);
    }

    private static NameRules.PlainName plain(Optional<JsonValue> value) {
        boolean dns =
                value.isPresent() && value.get().word(List.of("dns", "subject")).equals("dns");
        return dns ? NameRules.PlainName.DNS : NameRules.PlainName.SUBJECT;
    }

    private static NameRules.KindRules kind(NameKind kind, JsonValue value) {
        JsonFields fields = value.fields(kind == NameKind.DNS ? DNS : OTHER_KIND);
        List<NamePattern> allowed = new ArrayList<>();
        for (JsonValue element : fields.require("allowed", "[\"**\"]").elements(NamePattern.ANY)) {
            allowed.add(element.accept(NamePattern.ANY, text -> NamePattern.parse(kind, text)));
        }
        Optional<JsonValue> fromRequest = fields.find("fromRequest");
        return new NameRules.KindRules(
                allowed,
                kind == NameKind.DNS && fields.flag("wildcards", false),
                fromRequest.isPresent()
                        ? FromRequest.named(fromRequest.get().word(FromRequest.words()))
                        : FromRequest.REFUSE);
    }

    private static ExtensionRules extensions(JsonFields profile) {
        Set<Oid> copied = Set.of();
        FromRequest others = FromRequest.DROP;
        Optional<JsonValue> requested = profile.find("requestedExtensions");
        if (requested.isPresent()) {
            JsonFields fields = requested.get().fields(REQUESTED_EXTENSIONS);
            copied = copied(fields.find("copy"));
            others = dropOrRefuse(fields.find("others"), FromRequest.DROP);
        }
        return new ExtensionRules(
                policies(profile.find("policies")),
                profile.flag("mustStaple", false),
                profile.flag("ocspNoCheck", false),
                profile.flag("authorityUrls", true),
                copied,
                others);
    }

    private static FromRequest dropOrRefuse(Optional<JsonValue> value, FromRequest absent) {
        return value.isPresent()
                ? FromRequest.named(value.get().word(List.of(FromRequest.DROP.word(), FromRequest.REFUSE.word())))
                : absent;
    }

    private static List<Oid> policies(Optional<JsonValue> value) {
        List<Oid> policies = new ArrayList<>();
        if (value.isPresent()) {
            for (JsonValue element : value.get().elements("2.23.140.1.2.1")) {
                policies.add(element.accept("2.23.140.1.2.1", ProfileFile::oid));
            }
        }
        return policies;
    }

    private static Set<Oid> copied(Optional<JsonValue> value) {
        Set<Oid> copied = new LinkedHashSet<>();
        if (value.isPresent()) {
            for (JsonValue element : value.get().elements("1.3.6.1.4.1.99999.1")) {
                copied.add(copied(element));
            }
        }
        return copied;
    }

    private static Oid copied(JsonValue value) {
        Oid oid = value.accept("1.3.6.1.4.1.99999.1", ProfileFile::oid);
        if (NEVER_COPIED.contains(oid)) {
            throw value.problem("the extension " + oid + " is never copied from a request")
                    .because("the profile itself decides on it, or the authority does")
                    .fix("set it by the other fields of the profile")
                    .exception();
        }
        return oid;
    }

    private static Oid oid(String text) {
        if (!Oid.wellFormed(text)) {
            throw Problem.of(Kind.USAGE, "\"" + ForeignText.shown(text) + "\" is not an object identifier")
                    .fix("write numbers with dots such as 1.3.6.1.4.1.99999.1")
                    .exception();
        }
        return Oid.of(text);
    }
}
