package lazo.example;

import java.util.List;

/** Where customers live: language, money, clock, and the names people have there. */
enum Place {
    CO("es", "America/Bogota", "COP", 4000, -5, "+57 3", 30),
    MX("es", "America/Mexico_City", "MXN", 18.5, -6, "+52 55", 20),
    AR("es", "America/Argentina/Buenos_Aires", "ARS", 1350, -3, "+54 9 11", 14),
    CL("es", "America/Santiago", "CLP", 950, -4, "+56 9", 9),
    PE("es", "America/Lima", "PEN", 3.7, -5, "+51 9", 8),
    BR("pt", "America/Sao_Paulo", "BRL", 5.5, -3, "+55 11 9", 13),
    US("en", "America/New_York", "USD", 1, -5, "+1 305", 3),
    ES("es", "Europe/Madrid", "EUR", 0.88, 1, "+34 6", 3);

    private static final List<String> SPANISH = List.of(
            "Andrea",
            "Camila",
            "Carlos",
            "Claudia",
            "Daniela",
            "Diego",
            "Esteban",
            "Fernanda",
            "Gabriela",
            "Gustavo",
            "Hernán",
            "Ignacio",
            "Javier",
            "Jimena",
            "Jorge",
            "Juliana",
            "Laura",
            "Lorena",
            "Lucía",
            "Luis",
            "Marcela",
            "Mariana",
            "Martín",
            "Mauricio",
            "Mónica",
            "Natalia",
            "Óscar",
            "Paola",
            "Patricia",
            "Ramiro",
            "Ricardo",
            "Rocío",
            "Rodrigo",
            "Sandra",
            "Sergio",
            "Silvia",
            "Tatiana",
            "Valeria",
            "Verónica",
            "Ximena");
    private static final List<String> SPANISH_LAST = List.of(
            "Acosta",
            "Aguirre",
            "Álvarez",
            "Bermúdez",
            "Cárdenas",
            "Castro",
            "Contreras",
            "Díaz",
            "Escobar",
            "Fuentes",
            "García",
            "Gómez",
            "Herrera",
            "Ibáñez",
            "Jaramillo",
            "López",
            "Martínez",
            "Medina",
            "Molina",
            "Montoya",
            "Navarro",
            "Ortega",
            "Paredes",
            "Peña",
            "Quiroga",
            "Ramírez",
            "Ríos",
            "Rojas",
            "Salazar",
            "Soto",
            "Torres",
            "Valdés",
            "Vargas",
            "Vega",
            "Zapata");
    private static final List<String> PORTUGUESE = List.of(
            "Adriana",
            "André",
            "Beatriz",
            "Bruno",
            "Carla",
            "Cláudio",
            "Débora",
            "Eduardo",
            "Fábio",
            "Flávia",
            "Gustavo",
            "Helena",
            "João",
            "Juliana",
            "Larissa",
            "Leandro",
            "Luciana",
            "Marcelo",
            "Márcia",
            "Patrícia",
            "Paulo",
            "Rafael",
            "Renata",
            "Ricardo",
            "Simone",
            "Tiago",
            "Vanessa");
    private static final List<String> PORTUGUESE_LAST = List.of(
            "Almeida",
            "Araújo",
            "Barbosa",
            "Cardoso",
            "Costa",
            "Ferreira",
            "Gomes",
            "Lima",
            "Machado",
            "Melo",
            "Moreira",
            "Nunes",
            "Oliveira",
            "Pereira",
            "Ribeiro",
            "Rocha",
            "Santos",
            "Silva",
            "Souza",
            "Teixeira");
    private static final List<String> ENGLISH = List.of(
            "Amanda", "Brian", "Carol", "Denise", "Eric", "Frank", "Grace", "Heather", "James", "Karen", "Linda",
            "Mark", "Nancy", "Peter", "Rachel", "Steve", "Tony", "Wendy");
    private static final List<String> ENGLISH_LAST = List.of(
            "Adams",
            "Baker",
            "Collins",
            "Davis",
            "Foster",
            "Hughes",
            "Kelly",
            "Miller",
            "Nguyen",
            "Perez",
            "Reed",
            "Sullivan",
            "Turner",
            "Walker");

    private final String language;
    private final String timezone;
    private final String currency;
    private final double perDollar;
    private final int hours;
    private final String phone;
    private final int weight;

    Place(String language, String timezone, String currency, double perDollar, int hours, String phone, int weight) {
        this.language = language;
        this.timezone = timezone;
        this.currency = currency;
        this.perDollar = perDollar;
        this.hours = hours;
        this.phone = phone;
        this.weight = weight;
    }

    static Place draw(Dice dice) {
        Place[] all = values();
        int[] weights = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            weights[i] = all[i].weight;
        }
        return all[dice.weighted(weights)];
    }

    /** {@code es}, {@code pt} or {@code en}. */
    String language() {
        return language;
    }

    String timezone() {
        return timezone;
    }

    String currency() {
        return currency;
    }

    /** Hours ahead of UTC, summer time left aside. */
    int hours() {
        return hours;
    }

    /** An amount as it is charged there. */
    double local(double dollars) {
        double amount = dollars * perDollar;
        double step = perDollar > 100 ? 100 : perDollar > 2 ? 1 : 0.5;
        return Math.max(step, Math.round(amount / step) * step);
    }

    double dollars(double local) {
        return local / perDollar;
    }

    String phone(Dice dice) {
        StringBuilder number = new StringBuilder(phone);
        for (int left = this == CO ? 9 : this == US ? 7 : 8; left > 0; left--) {
            number.append((char) ('0' + dice.below(10)));
        }
        return number.toString();
    }

    String firstName(Dice dice) {
        return dice.of(
                switch (language) {
                    case "pt" -> PORTUGUESE;
                    case "en" -> ENGLISH;
                    default -> SPANISH;
                });
    }

    String lastName(Dice dice) {
        return dice.of(
                switch (language) {
                    case "pt" -> PORTUGUESE_LAST;
                    case "en" -> ENGLISH_LAST;
                    default -> SPANISH_LAST;
                });
    }
}
