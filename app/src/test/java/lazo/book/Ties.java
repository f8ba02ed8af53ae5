package lazo.book;

import static lazo.science.reasons.HypothesisKind.ALMOST_FIT;
import static lazo.science.reasons.HypothesisKind.BARGAINING;
import static lazo.science.reasons.HypothesisKind.CAPTIVE;
import static lazo.science.reasons.HypothesisKind.CIRCUMVENTION;
import static lazo.science.reasons.HypothesisKind.GUARANTEE_ABUSE;
import static lazo.science.reasons.HypothesisKind.OUR_FAULT;
import static lazo.science.reasons.HypothesisKind.VOICE;

import java.util.List;
import lazo.science.reading.Story;
import lazo.science.review.CompanyReview.Page;
import lazo.science.review.TieReview;
import lazo.science.signs.Ending;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;
import lazo.science.verdict.Guard;

/** A dozen ties, each in a state of its own. */
final class Ties {

    private Ties() {}

    static List<Page> all() {
        return List.of(
                abuser(),
                outageVictim(),
                bulkHirer(),
                insister(),
                circumventer(),
                lossMaker(),
                constructive(),
                silentLeaver(),
                returner(),
                silentPayer(),
                hostileText(),
                unknown());
    }

    static Page outageVictim() {
        Tie tie = new Tie("outage-victim")
                .signedUp(700)
                .subscribed(700, 490)
                .paysMonthly(690, 10, 490)
                .uses("votaciones", 690, 8, 6);
        for (int day = 690; day > 150; day -= 60) {
            tie.answers(day, day % 120 == 30 ? 5 : 4, "Muy buena asamblea, gracias")
                    .says(day - 9, "Todo en orden, mil gracias", 0.6);
        }
        tie.fails(141, "asamblea")
                .says(141, "Se cayó la votación en plena asamblea. Había 240 personas esperando.", -0.8)
                .says(140.8, "Nadie contesta y la gente se está yendo.", -0.9)
                .weAnswer(140.7, "Lo sentimos mucho. Ya estamos en eso y te avisamos en cuanto vuelva.")
                .talked(140.6, 35, 2)
                .answers(138, 1, "Quedamos muy mal con la comunidad")
                .fails(46, "cobro")
                .says(45.8, "Ahora me cobraron dos veces", -0.7)
                .says(44, "¿Alguien puede revisar el cobro doble?", -0.5)
                .refunded(40, 490)
                .says(20, "Sigo sin saber qué pasó aquel día", -0.5);
        Review review = new Review(tie.story()).named("Conjunto Los Almendros", "Comunidad", "CO");
        return review.allCalm()
                .unhappy(6, 5)
                .talks(1)
                .advises(
                        "repair",
                        "5 de 6 quejas siguen a la caída del 3 de julio y al cobro doble",
                        "Estaba a gusto antes: 4,6 de 5")
                .worth(5200, 5350, 4700, 900, 700, 0.01)
                .held(Guard.MOSTLY_OURS, Guard.NO_SIGN_IN_ALARM)
                .wouldChange(
                        "Si las quejas siguieran 60 días después de reparar, convendría hablar de otras condiciones.")
                .because(
                        OUR_FAULT,
                        0.81,
                        "Si lo de julio no se repite, ¿qué te haría falta para volver a confiar?",
                        true,
                        review.saw(
                                "5 de 6 contactos con disgusto siguen a una falla nuestra",
                                OUR_FAULT,
                                2.3,
                                BARGAINING,
                                -1.1,
                                VOICE,
                                -0.3),
                        review.saw("Estaba a gusto antes de nuestra falla: 4,6 de 5", OUR_FAULT, 1.2, CAPTIVE, -0.9),
                        review.saw("Nunca pide descuentos ni compensaciones", BARGAINING, -1.9, OUR_FAULT, 0.3))
                .money(480, 42, 160, "Trae el 3 % del margen y ocupa el 1 % del tiempo del equipo.")
                .outlook(0.34, 7400)
                .page();
    }

    static Page abuser() {
        Tie tie = new Tie("abuser")
                .signedUp(320)
                .subscribed(320, 49)
                .paysMonthly(318, 20, 49)
                .uses("votaciones", 318, 4, 9);
        tie.answers(300, 3, "Más o menos").says(250, "No me convence cómo se ve el acta", -0.3);
        for (int day = 160; day >= 6; day -= 14) {
            tie.insults(day, "Son unos inútiles, no sirven para nada. Contesten de una vez.", "unos inútiles")
                    .weAnswer(day - 0.1, "Entendemos la molestia. Ya revisamos tu caso y te contamos qué encontramos.")
                    .talked(day - 0.2, 48, 5);
        }
        tie.gift(90, 49)
                .exception(70, "dos meses a mitad de precio")
                .reminded(62, "mistreatment")
                .reminded(20, "mistreatment");
        Review review = new Review(tie.story()).named("Ramiro Etchegoyen", "Pro", "AR");
        return review.sign(SignKind.TEAM_STRAIN, Level.ALARM, 0.82, 0.66, 0.93, 0.14)
                .sign(SignKind.HOSTILITY, Level.ALARM, 0.74, 0.58, 0.87, 0.09)
                .sign(SignKind.NEVER_OUR_SERVICE, Level.CALM, 0.08, 0.02, 0.2, 0)
                .sign(SignKind.HARM_TO_OTHERS, Level.UNKNOWN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                .sign(SignKind.COSTS_MORE, Level.WATCH, -18, -44, 6, -12)
                .unhappy(12, 0)
                .talks(12)
                .advises(
                        "let_go",
                        "11 de 12 conversaciones dañan al equipo",
                        "Dos recordatorios y una excepción no cambiaron nada",
                        "Cuesta 18 USD más de lo que trae cada mes")
                .worth(-640, -410, -300, -70, 260, 0.93)
                .held(Guard.SECOND_REVIEW_DUE)
                .wouldChange(
                        "Si dos de los cuatro meses de pérdida fueran nuestros, convendría seguir.",
                        "Si aceptara hablar por un solo canal y en horario, adaptar valdría más.")
                .because(
                        BARGAINING,
                        0.52,
                        "¿Qué tendría que pasar para que valga la pena seguir juntos?",
                        true,
                        review.saw("11 mensajes insultan a personas", BARGAINING, 0.4, VOICE, -2.1, OUR_FAULT, -0.4),
                        review.saw("2 regalos después de quejas", BARGAINING, 1.4),
                        review.saw("Ninguna falla nuestra antes de sus quejas", OUR_FAULT, -2.0, BARGAINING, 0.7))
                .money(46, 62, 0, "Trae el 0,3 % del margen y ocupa el 9 % del tiempo del equipo.")
                .outlook(0.12, -310)
                .broke("mistreatment")
                .page();
    }

    static Page bulkHirer() {
        Tie tie = new Tie("bulk-hirer").signedUp(400);
        for (int day = 380; day > 5; day -= 12) {
            tie.orders(day, 120, "pro-" + day).orders(day - 0.3, 90, "pro-b" + day);
            if (day % 24 < 12) {
                tie.cancelsOrder(day - 4, "pro-" + day, 0.8).refunded(day - 3.5, 120);
            }
            if (day % 36 == 8) {
                tie.says(day - 4, "Se atrasó medio día. Exijo la totalidad de mi dinero.", -0.6)
                        .talked(day - 3, 40, 4);
            }
        }
        for (int i = 0; i < 6; i++) {
            tie.reportedBy(150 - 22 * i, "pro-" + i, "non_payment", "Entregué casi todo y canceló para no pagar.");
        }
        Review review = new Review(tie.story()).named("Servicios Integrales JV", "Marketplace", "MX");
        return review.sign(SignKind.TEAM_STRAIN, Level.WATCH, 0.55, 0.38, 0.71, 0.02)
                .sign(SignKind.HOSTILITY, Level.CALM, 0.05, 0.01, 0.14, 0)
                .sign(SignKind.NEVER_OUR_SERVICE, Level.CALM, 0.12, 0.03, 0.3, 0)
                .sign(SignKind.HARM_TO_OTHERS, Level.ALARM, 0.46, 0.33, 0.6, 0.11)
                .sign(SignKind.COSTS_MORE, Level.ALARM, -380, -560, -190, -70)
                .unhappy(9, 0)
                .talks(9)
                .advises(
                        "let_go",
                        "14 de 31 profesionales salieron perjudicados",
                        "Cancela el 48 % de lo que encarga, con el trabajo casi terminado",
                        "Cuesta 380 USD más de lo que trae cada mes")
                .worth(-4100, -3300, -1900, -240, 900, 0.97)
                .wouldChange("Si los profesionales cobraran lo entregado, adaptar valdría más que dejar ir.")
                .because(
                        GUARANTEE_ABUSE,
                        0.88,
                        "Cuando cancelas con el trabajo casi terminado, ¿qué esperas que reciba quien lo hizo?",
                        true,
                        review.saw(
                                "15 de 31 cancelaciones por un retraso de un día o menos",
                                GUARANTEE_ABUSE,
                                2.2,
                                ALMOST_FIT,
                                -0.6,
                                VOICE,
                                -0.9),
                        review.saw("12 reembolsos de trabajo ya entregado", GUARANTEE_ABUSE, 1.9, BARGAINING, 0.5),
                        review.saw("Nadie califica a esta persona después de 62 pedidos", GUARANTEE_ABUSE, 0.9))
                .money(
                        53,
                        433,
                        0,
                        "Trae el 1 % del margen y ocupa el 14 % del tiempo del equipo; además, 1.900 USD en reembolsos.")
                .outlook(0.04, -4600)
                .page();
    }

    static Page insister() {
        Tie tie = new Tie("insister")
                .signedUp(260)
                .subscribed(260, 79)
                .paysMonthly(258, 5, 79)
                .uses("exportar", 255, 3, 5);
        for (int day = 190; day > 3; day -= 21) {
            tie.says(day, "Otra vez: necesito declarar impuestos desde la plataforma. ¿Cuándo?", -0.4)
                    .weAnswer(
                            day - 1,
                            "Gracias por insistir con calma. La contabilidad no va a ser parte del servicio; te dejamos tres aliados que sí la hacen.")
                    .talked(day - 1.2, 18, 3);
        }
        tie.exception(88, "exportación diaria a su contador");
        Review review = new Review(tie.story()).named("Lucía Ferreira", "Equipo", "BR");
        return review.allCalm()
                .sign(SignKind.NEVER_OUR_SERVICE, Level.ALARM, 0.86, 0.7, 0.95, 0.04)
                .unhappy(9, 0)
                .talks(9)
                .advises("adapt", "Pidió en 9 días distintos algo que nunca haremos", "Usa poco lo que sí hacemos")
                .worth(310, 360, 480, 120, 240, 0.08)
                .held(Guard.NOT_CERTAIN_ENOUGH)
                .because(
                        ALMOST_FIT,
                        0.58,
                        "Si la contabilidad la llevara otra herramienta conectada, ¿te serviría quedarte con las votaciones?",
                        true,
                        review.saw("Pide en 9 días algo que nunca vamos a hacer", ALMOST_FIT, 1.8, VOICE, -0.5),
                        review.saw(
                                "Solo el 12 % de su uso es de aquello para lo que existimos",
                                ALMOST_FIT, 1.1, VOICE, -1.2))
                .money(63, 31, 0, "Trae el 0,5 % del margen y ocupa el 3 % del tiempo del equipo.")
                .outlook(0.29, 410)
                .page();
    }

    static Page circumventer() {
        Tie tie = new Tie("circumventer").signedUp(540);
        for (int day = 520; day > 9; day -= 23) {
            tie.orders(day, 210, "client-" + day);
            if (day < 300) {
                tie.invitesOutside(day - 2, "Mejor hablamos directo, te paso mi whats 300 555 0134", "300 555 0134");
            }
        }
        tie.answers(420, 4, null)
                .answers(120, 2, "La comisión es un robo")
                .says(80, "Otra vez la comisión. No aporta nada.", -0.5)
                .reminded(118, "contact_sharing")
                .reminded(60, "contact_sharing")
                .talked(60, 12, 2);
        Review review = new Review(tie.story()).named("Diego Salvatierra", "Profesional", "PE");
        return review.allCalm()
                .unhappy(2, 0)
                .talks(1)
                .advises("enforce", "12 datos de contacto en mensajes directos", "Dos recordatorios de la misma regla")
                .worth(900, 940, 860, 300, 500, 0.03)
                .because(
                        CIRCUMVENTION,
                        0.9,
                        "¿Qué tendría que ofrecerte la plataforma para que te convenga cerrar los tratos aquí?",
                        true,
                        review.saw(
                                "12 mensajes con datos de contacto o una invitación a tratar por fuera",
                                CIRCUMVENTION,
                                2.6,
                                VOICE,
                                -0.4),
                        review.saw("22 personas con un solo pedido a las que siguió escribiendo", CIRCUMVENTION, 1.3),
                        review.saw("2 quejas por el precio o la comisión", CIRCUMVENTION, 0.5, BARGAINING, 0.3))
                .money(25, 6, 0, "Trae el 0,4 % del margen y apenas ocupa tiempo del equipo.")
                .outlook(0.07, 1200)
                .broke("contact_sharing")
                .page();
    }

    static Page lossMaker() {
        Tie tie = new Tie("loss-maker")
                .signedUp(600)
                .subscribed(600, 29)
                .paysMonthly(598, 12, 29)
                .uses("votaciones", 590, 2, 4);
        for (int day = 560; day > 2; day -= 9) {
            tie.says(day, "¿Me ayudan a cargar el padrón otra vez?", 0.1)
                    .weAnswer(day - 0.2, "Claro, lo cargamos por ti.")
                    .talked(day - 0.3, 55, 2);
        }
        tie.answers(200, 5, "Siempre me ayudan").answers(40, 5, "Un amor el equipo");
        return new Review(tie.story())
                .named("Cooperativa El Roble", "Inicial", "CL")
                .allCalm()
                .sign(SignKind.COSTS_MORE, Level.ALARM, -84, -110, -57, 4)
                .content(4.9)
                .talks(62)
                .advises("adapt", "Cuesta 84 USD más de lo que trae, seis meses seguidos", "Está a gusto: 4,9 de 5")
                .worth(-1400, -1300, 350, -120, 420, 0.05)
                .held(Guard.NOT_CERTAIN_ENOUGH)
                .wouldChange("Con el plan Comunidad, o cargando el padrón sin ayuda, el lazo dejaría 30 USD al mes.")
                .money(28, 112, 0, "Trae el 0,2 % del margen y ocupa el 11 % del tiempo del equipo.")
                .outlook(0.02, -1500)
                .page();
    }

    static Page constructive() {
        Tie tie = new Tie("constructive")
                .signedUp(450)
                .subscribed(450, 149)
                .paysMonthly(448, 3, 149)
                .uses("votaciones", 446, 1, 2);
        for (int day = 400; day > 3; day -= 33) {
            tie.says(day, "Sería mejor si el acta saliera firmada. Les dejo tres ideas.", day % 2 == 0 ? -0.25 : 0.3)
                    .weAnswer(day - 0.5, "Qué buena idea. La anotamos para marzo.")
                    .says(day - 1, "Gracias por escuchar", 0.8);
        }
        Review review = new Review(tie.story()).named("Junta Barrio Norte", "Equipo", "UY");
        return review.allCalm()
                .unhappy(3, 1)
                .talks(12)
                .content(4.3)
                .advises("talk", "Se queja de cosas concretas y agradece cuando se resuelven")
                .worth(1900, 2050, 1700, 300, 400, 0)
                .because(
                        VOICE,
                        0.34,
                        "Si pudieras cambiar una sola cosa, ¿cuál sería?",
                        false,
                        review.saw("4 sugerencias concretas", VOICE, 1.1, BARGAINING, -0.4))
                .money(148, 22, 0, "Trae el 1 % del margen y ocupa el 2 % del tiempo del equipo.")
                .outlook(0.03, 3900)
                .page();
    }

    static Page silentLeaver() {
        Tie tie = new Tie("silent-leaver")
                .signedUp(380)
                .subscribed(380, 59)
                .paysMonthly(378, 140, 59)
                .uses("votaciones", 376, 170, 5)
                .answers(300, 4, null)
                .machine(120, "Te extrañamos")
                .machine(95, "Una novedad");
        return new Review(tie.story())
                .named("Marta Aguirre", "Pro", "EC")
                .gone(132, Ending.SILENT)
                .advises("talk")
                .money(12, 1, 0, "")
                .page();
    }

    static Page returner() {
        Tie tie = new Tie("returner")
                .signedUp(650)
                .subscribed(650, 99)
                .paysMonthly(648, 420, 99)
                .uses("votaciones", 646, 425, 4)
                .says(470, "Es muy lento los domingos", -0.6)
                .says(455, "No me sirve así", -0.7)
                .weAnswer(454, "Tienes razón, los domingos fallamos.")
                .talked(454, 30, 2)
                .cancelled(418, "low_quality")
                .refunded(417, 99)
                .subscribed(150, 99)
                .paysMonthly(150, 4, 99)
                .uses("votaciones", 148, 2, 3)
                .answers(120, 5, "Ahora sí vuela")
                .says(60, "Qué bueno haber vuelto", 0.8)
                .says(9, "Ayer estuvo lento otra vez", -0.4);
        return new Review(tie.story())
                .named("Parroquia San José", "Pro", "CR")
                .allCalm()
                .unhappy(1, 0)
                .talks(1)
                .content(4.6)
                .advises("talk", "Volvió hace cinco meses y ayer tuvo la misma queja de entonces")
                .worth(800, 860, 700, 150, 300, 0.01)
                .money(98, 14, 0, "Trae el 0,6 % del margen y ocupa el 0,4 % del tiempo del equipo.")
                .outlook(0.18, 1900)
                .page();
    }

    static Page silentPayer() {
        Tie tie = new Tie("silent-payer")
                .signedUp(520)
                .subscribed(520, 39)
                .paysMonthly(518, 8, 39)
                .uses("votaciones", 516, 400, 6)
                .answers(470, 4, "Bien");
        return new Review(tie.story())
                .named("Edificio Miraflores 120", "Pro", "PE")
                .allCalm()
                .advises("talk", "Paga cada mes y no entra desde hace más de un año")
                .worth(260, 340, 240, 90, 150, 0.02)
                .money(38, 0, 0, "Trae el 0,3 % del margen y no ocupa tiempo del equipo.")
                .outlook(0.41, 260)
                .page();
    }

    static Page hostileText() {
        String script = "<script>alert('x')</script>";
        Tie tie = new Tie("../../<img src=x onerror=alert(1)>\"'&\u202e\u0000")
                .signedUp(90)
                .says(60, script + " no funciona \ud83d y además </q></li><style>*{display:none}</style>", -0.6)
                .insults(40, "Ustedes & \"ellos\" son <b>unos ladrones</b> 🤬", "unos ladrones")
                .exception(30, script)
                .answers(20, 1, "javascript:alert(1)");
        Review review =
                new Review(tie.story()).named("<b>Ana</b> & \"Beto\" " + script + " \u202eoiraM", "<i>Pro</i>", "CO");
        return review.sign(SignKind.HOSTILITY, Level.WATCH, 0.4, 0.18, 0.6, Double.NaN)
                .unhappy(3, 0)
                .advises("talk", "1 de 3 mensajes dice " + script)
                .because(VOICE, 0.4, script + "¿?", true, review.saw(script, VOICE, 1.0))
                .wouldChange(script)
                .page();
    }

    static Page unknown() {
        return new Review(new Story("7f3a-0009", List.of(), List.of())).page();
    }

    static Page copy(Page page, String id) {
        TieReview t = page.tie();
        return new Page(
                new TieReview(
                        id,
                        List.of(id),
                        t.traits(),
                        t.since(),
                        t.asOf(),
                        t.verdict(),
                        t.signs(),
                        t.ourShare(),
                        t.unhappyContacts(),
                        t.ours(),
                        t.satisfaction(),
                        t.reasons(),
                        t.money(),
                        t.outlook(),
                        t.breaks(),
                        t.unhappy(),
                        t.gone(),
                        t.urgency(),
                        t.conversations()),
                page.story());
    }
}
