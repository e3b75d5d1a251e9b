import Deliberation
import Text
import Values

/// Which of a body's meetings this one is, by the numbers it keeps.
extension Session {
  /// The constitution of the body that meets; nil where none was named, or another body meets by now.
  package var constitutionOfBody: Constitution? {
    details.constitution.flatMap { $0.isCalled(details.body) ? $0 : nil }
  }

  /// `第七届第四次`, `2025年第4次`; nil where the meeting bears no number.
  package func ordinal(in language: Language) -> String? {
    guard let constitution = constitutionOfBody, let number = details.number else { return nil }
    switch constitution.term {
    case .numbered(let term, _):
      return language(
        "第\(chineseNumeral(term))届第\(chineseNumeral(number))次", "term \(term), meeting \(number)")
    case .yearly:
      return language(
        "\(identity.date.year)年第\(number)次", "\(identity.date.year), meeting \(number)")
    case nil: return language("第\(chineseNumeral(number))次", "meeting \(number)")
    }
  }

  /// The meeting by the body's full name and its number: `某社区第七届居民代表会议第四次会议`,
  /// `某社区居民议事会2025年第4次会议`; nil where it bears no number.
  package var sittingInFull: String? {
    guard let constitution = constitutionOfBody, let number = details.number,
      let ordinal = ordinal(in: .chinese)
    else { return nil }
    let name = constitution.name
    guard case .numbered(let term, _) = constitution.term else { return "\(name)\(ordinal)会议" }
    let (of, nth) = ("第\(chineseNumeral(term))届", "第\(chineseNumeral(number))次会议")
    guard let short = constitution.shortName, name.hasSuffix(short) else {
      return "\(name)\(of)\(nth)"
    }
    return "\(name.dropLast(short.count))\(of)\(short)\(nth)"
  }
}

extension Constitution {
  /// What it says besides what a meeting takes over as its own, in the order of its form.
  package func facts(in language: Language) -> [String] {
    var facts: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { facts.append(language("\(name)：\(value)", "\(name) \(value)")) }
    }
    if shortName != nil { add(language("全称", "full name"), name) }
    switch term {
    case .numbered(let number, let first):
      add(
        language("届次", "term"),
        language("第\(chineseNumeral(number))届，\(first)起", "\(number), since \(first)"))
    case .yearly: add(language("届次", "numbered"), language("按年", "by the year"))
    case nil: break
    }
    add(language("通知渠道", "notice by"), channels?.joined(separator: language("、", ", ")))
    add(language("电话", "telephone"), telephone)
    add(language("地址", "address"), address)
    for own in documentPrefixes ?? [] {
      facts.append(
        language(
          "文号代字（\(own.paper)）：\(own.prefix)", "document prefix (\(own.paper)) \(own.prefix)"))
    }
    return facts + clauses.facts(in: language)
  }
}

extension Constitution.Clauses {
  fileprivate func facts(in language: Language) -> [String] {
    let said: [(String, String?)] = [
      (language("未交回", "not returned"), unreturned?.clause),
      (language("无效", "invalid"), invalid?.clause),
      (language("争议", "disputed"), disputed?.clause),
      (language("车位", "parking"), parking?.clause),
      (language("到会", "quorum"), quorum?.clause), (language("缺席", "absence"), absence?.clause),
      (language("电子表决", "voting by form"), electronic?.clause),
      (language("身份核验", "how owners are known"), electronic?.identification),
    ]
    return said.compactMap { name, clause in
      clause.map { language("\(name)条款“\($0)”", "clause on \(name) “\($0)”") }
    }
  }
}
