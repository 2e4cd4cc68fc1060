import type { ImportField } from './fields.ts'

/**
 * Header words by what they mean, as `looseText` gives them: English, German, French, Spanish, and the keys of our own
 * register. The first of a field is its plainest.
 */
export const HEADER_WORDS: Readonly<Record<ImportField, readonly string[]>> = {
  reference:
    words(`reference|ref|ref no|ref nr|ref number|reference number|reference no|our ref|our reference|case ref
    |case reference|case number|case no|case id|request id|request no|request number|dsr id|dsr number|dsar no
    |dsar ref|sar no|sar ref|log no|log number|ticket|ticket no|id|no|nr|aktenzeichen|unser zeichen|az|vorgang
    |vorgangsnummer|fallnummer|lfd nr|laufende nummer|numero|n|n de dossier|numero de dossier|dossier|notre reference
    |expediente|n expediente|numero de expediente|referencia|nuestra referencia`),
  theirReference:
    words(`their reference|their ref|your ref|your reference|customer reference|client ref|external ref
    |external reference|account number|ihr zeichen|fremdes zeichen|kundennummer|votre reference|reference client
    |reference externe|su referencia|referencia externa|referencia cliente`),
  received:
    words(`received|date received|received date|received on|date of receipt|receipt date|date in|request received
    |date request received|date logged|opened|date opened|eingang|eingangsdatum|eingegangen|eingegangen am|eingang am
    |recu le|date de reception|reception|date reception|recibido|fecha de recepcion|fecha recepcion|fecha de entrada
    |entrada`),
  dated:
    words(`dated|letter date|date of letter|date on letter|date of request|request date|date sent by requester
    |datum des schreibens|schreiben vom|datum antrag|date du courrier|date de la demande|date de la lettre
    |fecha de la solicitud|fecha solicitud|fecha de la carta`),
  due: words(`due|due date|deadline|due by|response due|statutory deadline|target date|date due|reply by|respond by|frist
    |fristende|fallig|fallig am|frist bis|echeance|date limite|date d echeance|a repondre avant|vencimiento
    |fecha limite|plazo|fecha de vencimiento`),
  acknowledgedOn:
    words(`acknowledged on|acknowledged|date acknowledged|acknowledgement sent|acknowledgement|ack date|ack
    |ack sent|eingangsbestatigung|bestatigt am|eingang bestatigt|accuse de reception|accuse reception|ar envoye
    |acuse de recibo|acuse|fecha de acuse`),
  sentOn:
    words(`sent on|response sent|date of response|response date|date responded|replied|date replied|reply sent
    |answered|answer sent|date sent|responded|beantwortet|beantwortet am|antwort vom|antwort gesendet|antwortdatum
    |reponse envoyee|date de reponse|repondu le|respuesta enviada|fecha de respuesta|respondido`),
  closedOn:
    words(`closed on|closed|date closed|closed date|closing date|completed|date completed|completion date|resolved
    |date resolved|finished|erledigt|erledigt am|abgeschlossen|abgeschlossen am|abschluss|abschlussdatum|cloture
    |cloture le|date de cloture|clos le|cerrado|fecha de cierre|cierre|fecha cierre`),
  status:
    words(`status|state|case status|open closed|stand|bearbeitungsstand|statut|etat|etat du dossier|estado
    |situacion`),
  person:
    words(`person|name|data subject|data subject name|requester|requester name|requestor|requestor name|individual
    |complainant|complainant name|applicant|customer|customer name|full name|subject|from|who|name of requester
    |betroffene person|betroffener|betroffene|antragsteller|antragstellerin|beschwerdefuhrer|name des betroffenen
    |personne|personne concernee|demandeur|nom|nom du demandeur|plaignant|nom et prenom|persona|interesado|solicitante
    |nombre|nombre y apellidos|reclamante|afectado`),
  email:
    words(`email|e mail|email address|e mail address|mail|requester email|contact email|e mail adresse|mailadresse
    |courriel|adresse e mail|adresse mail|adresse electronique|correo|correo electronico|direccion de correo`),
  phone:
    words(`phone|telephone|phone number|tel|mobile|contact number|telefon|telefonnummer|rufnummer|handy|telephone
    |n de telephone|portable|telefono|movil`),
  address:
    words(`address|postal address|postcode|home address|anschrift|adresse|postanschrift|adresse postale|direccion
    |domicilio|direccion postal`),
  agent:
    words(`agent|representative|acting for|solicitor|on behalf of|third party requester|authorised agent|vertreter
    |bevollmachtigter|rechtsanwalt|vertreten durch|mandataire|representant|avocat|representante|abogado|apoderado`),
  kind: words(`kind|type|request type|type of request|right|rights|category|nature of request|matter|case type|art|art der
    anfrage|art des antrags|betroffenenrecht|recht|anfrageart|kategorie|type de demande|nature de la demande|droit
    |droit exerce|objet|tipo|tipo de solicitud|derecho|derecho ejercido|categoria`),
  scope:
    words(`scope|details|request details|description|summary|what they asked for|details of request|request|subject
    matter|beschreibung|gegenstand|anliegen|inhalt|sachverhalt|description de la demande|detail|resume|descripcion
    |detalle|resumen|asunto`),
  outcome:
    words(`outcome|result|decision|finding|resolution|disposition|ergebnis|entscheidung|ausgang|resultat|issue
    |suite donnee|decision prise|resultado|resolucion|decision adoptada`),
  outcomeReason:
    words(`outcome reason|reason|reason for refusal|reasons|grounds|exemption|exemptions applied|begrundung
    |ablehnungsgrund|grund|motif|motif du refus|motivo|motivo de denegacion|fundamento`),
  channel:
    words(`channel|how received|received via|method|method of receipt|source|via|format received|eingangsweg|kanal
    |eingang per|weg|canal|mode de reception|moyen|recu par|via de entrada|medio`),
  handler:
    words(`handler|owner|assigned to|assigned|officer|case officer|case owner|handled by|responsible|dpo|bearbeiter
    |bearbeiterin|sachbearbeiter|sachbearbeitung|zustandig|verantwortlich|responsable|traite par|gestionnaire
    |charge du dossier|tramitador|asignado a|gestor`),
  place:
    words(`place|state of residence|us state|province|region|bundesland|residence|etat de residence|comunidad
    |provincia`),
  law: words(`law|regime|regulation|legislation|jurisdiction|applicable law|gesetz|rechtsgrundlage|recht anwendbar|loi
    |reglement|legislation applicable|ley|normativa`),
  note: words(`note|notes|comment|comments|remarks|remark|further information|actions|action taken|progress|bemerkung
    |bemerkungen|notiz|notizen|anmerkung|anmerkungen|kommentar|remarque|remarques|commentaire|commentaires|observations
    |nota|notas|observaciones|comentario|comentarios`),
}

function words(list: string): readonly string[] {
  return list.split('|').map((word) => word.replace(/\s+/g, ' ').trim())
}
