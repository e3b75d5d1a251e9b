import Values

extension LocalService: Codable {
  private enum Member: String, CodingKey, CaseIterable { case unit, what, when, place = "where" }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      unit: try from.decode(String.self, forKey: .unit),
      what: try from.decode(String.self, forKey: .what),
      when: try from.decodeIfPresent(String.self, forKey: .when),
      place: try from.decodeIfPresent(String.self, forKey: .place))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(unit, forKey: .unit)
    try to.encode(what, forKey: .what)
    try to.encodeIfPresent(when, forKey: .when)
    try to.encodeIfPresent(place, forKey: .place)
  }
}

extension ResidentWork: Codable {
  private enum Member: String, CodingKey, CaseIterable { case title, what, maker, text, consent }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      title: try from.decode(String.self, forKey: .title),
      what: try from.decodeIfPresent(String.self, forKey: .what),
      maker: try from.decode(String.self, forKey: .maker),
      text: try from.decodeIfPresent(String.self, forKey: .text),
      consent: try from.decode(Consent.self, forKey: .consent))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(title, forKey: .title)
    try to.encodeIfPresent(what, forKey: .what)
    try to.encode(maker, forKey: .maker)
    try to.encodeIfPresent(text, forKey: .text)
    try to.encode(consent, forKey: .consent)
  }
}

extension ResidentWork.Consent: Codable {
  private enum Member: String, CodingKey, CaseIterable { case day, form }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      day: try from.decode(Day.self, forKey: .day),
      form: try from.decode(String.self, forKey: .form))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(day, forKey: .day)
    try to.encode(form, forKey: .form)
  }
}

extension AnswerCard: Codable {
  private enum Member: String, CodingKey, CaseIterable {
    case what, materials, place = "where", when
  }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    self.init(
      what: try from.decode(String.self, forKey: .what),
      materials: try from.value(.materials, or: []),
      place: try from.decodeIfPresent(String.self, forKey: .place),
      when: try from.decodeIfPresent(String.self, forKey: .when))
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(what, forKey: .what)
    try to.encode(materials, forKey: .materials)
    try to.encodeIfPresent(place, forKey: .place)
    try to.encodeIfPresent(when, forKey: .when)
  }
}
