package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.asn1.DerException;
import dev.signet.core.keyfile.EcCurveNames;
import dev.signet.core.keyfile.EcKey;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyGenerator;
import dev.signet.core.keyfile.KeyType;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.NamedEcCurve;
import java.nio.file.Files;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** {@code ecparam}: reads or names a curve, prints it, makes a key on it. */
public final class EcparamCommand implements OpenSslCommand {

    /** OpenSSL tries twice and stops in the middle of the sentence. */
    private static final String NOT_OPENED = "Could not open file or uri for loading";

    @Override
    public OptionTable options() {
        return EcparamOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        KeyArguments arguments = KeyArguments.readWithJson(EcparamOptions.TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.json()) {
            return KeyListing.print(arguments, KeyListing.Sort.PARAMETERS, session);
        }
        if (!arguments.parser().atEnd()) {
            return 1;
        }
        String file = arguments.get("out");
        Output output = arguments.has("genkey") ? Output.ofSecrets(session, file) : new Output(session, file);
        if (!output.opens("ecparam")) {
            return 1;
        }
        if (append(arguments, session, output.text())) {
            return output.finish() ? 0 : 1;
        }
        output.giveUp();
        return 1;
    }

    private static boolean append(KeyArguments arguments, Session session, StringBuilder out) {
        if (arguments.has("list_curves")) {
            out.append(EcCurveNames.list());
            return true;
        }
        EcKey curve = curve(arguments, session);
        if (curve == null) {
            return false;
        }
        curve = arguments.has("no_seed") ? curve.withoutSeed() : curve;
        if (arguments.has("text") && !curve.appendParameters(out)) {
            session.err().println("unable to print params");
            return false;
        }
        if (!checked(curve, arguments, session)) {
            return false;
        }
        boolean der = arguments.isDer("outform");
        boolean curveWanted = !arguments.has("noout") && !(der && arguments.has("genkey"));
        if (curveWanted && !appendBlock(out, curve.parameters(), der)) {
            session.err().println("unable to write elliptic curve parameters");
            return false;
        }
        return !arguments.has("genkey") || appendKey(curve, der, out, session);
    }

    private static @Nullable EcKey curve(KeyArguments arguments, Session session) {
        String name = arguments.get("name");
        EcKey curve = name == null ? read(arguments, session) : named(name, session);
        String form = arguments.get("conv_form");
        EcKey formed = curve == null || form == null ? curve : curve.withForm(form);
        String encoding = arguments.get("param_enc");
        return formed == null || encoding == null ? formed : formed.withEncoding(encoding);
    }

    private static @Nullable EcKey read(KeyArguments arguments, Session session) {
        KeyDocument parameters = KeyInput.parameters(session, arguments.get("in"), arguments.format("inform"));
        if (parameters instanceof EcKey curve) {
            return curve;
        }
        String file = arguments.get("in");
        if (file != null && !Files.exists(session.file(file))) {
            session.err().print(NOT_OPENED + NOT_OPENED);
        }
        session.err().println("Unable to load parameters from " + (file == null ? "<NULL>" : file));
        return null;
    }

    private static @Nullable EcKey named(String name, Session session) {
        String wanted = name;
        if (name.equals("secp192r1") || name.equals("secp256r1")) {
            wanted = "prime" + name.substring(4, 7) + "v1";
            session.err().println("using curve name " + wanted + " instead of " + name);
        }
        NamedEcCurve curve = EcCurveNames.find(wanted);
        if (curve == null) {
            session.err().println("unable to generate key");
            return null;
        }
        return EcKey.on(curve);
    }

    private static boolean checked(EcKey curve, KeyArguments arguments, Session session) {
        if (!arguments.has("check") && !arguments.has("check_named")) {
            return true;
        }
        boolean sound = arguments.has("check_named") ? curve.onNamedCurve() : curve.checkParameters();
        session.err().println("checking elliptic curve parameters: " + (sound ? "ok" : "failed"));
        return sound;
    }

    private static boolean appendKey(EcKey curve, boolean der, StringBuilder out, Session session) {
        KeyDocument key;
        try {
            key = KeyGenerator.onCurve(curve, new SecureRandom());
        } catch (DerException unsound) {
            session.err().println("unable to generate key");
            Explanation.of(session, unsound.getMessage());
            return false;
        }
        PemBlock block = key.type() == KeyType.SM2 ? new PemBlock("PRIVATE KEY", key.pkcs8()) : key.typeSpecific();
        return appendBlock(out, block, der);
    }

    private static boolean appendBlock(StringBuilder out, @Nullable PemBlock block, boolean der) {
        if (block != null) {
            KeyWriter.append(out, block, der);
        }
        return block != null;
    }
}
