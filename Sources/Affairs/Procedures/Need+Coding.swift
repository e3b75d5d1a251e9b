import Values

/// A need that has nothing to say besides is a text, `"competence"`; any other an object of one member,
/// `{"voices":1}`. 党组织研究 without a first day is a text too.
extension Need: Codable {
  private enum StudyMember: String, CodingKey, CaseIterable { case from }

  package init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self) {
      switch word {
      case "voices-answered": self = .voicesAnswered
      case "competence": self = .competence
      case "means": self = .means
      case "said": self = .said
      case "study": self = .study(from: nil)
      default:
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "no need \(word)"))
      }
      return
    }
    let (name, from) = try decoder.onlyMember(Name.self)
    switch name {
    case .voices: self = .voices(try from.decode(Int.self, forKey: name))
    case .survey: self = .survey(try from.decode(Survey.self, forKey: name))
    case .study:
      let inner = try from.superDecoder(forKey: name).members(StudyMember.self)
      self = .study(from: try inner.decode(Day.self, forKey: .from))
    case .meeting: self = .meeting(try from.decode(Meeting.self, forKey: name))
    case .concurrence: self = .concurrence(try from.decode(String.self, forKey: name))
    case .notice: self = .notice(try from.decode(Notice.self, forKey: name))
    case .pledges: self = .pledges(try from.decode(Pledges.self, forKey: name))
    case .paper: self = .paper(try from.decode([String].self, forKey: name))
    case .tasks: self = .tasks(try from.decode(Tasks.self, forKey: name))
    case .note: self = .note(try from.decode(NoteKind.self, forKey: name))
    case .site: self = .site(try from.decode(Site.self, forKey: name))
    case .party: self = .party(try from.decode(PartyKind.self, forKey: name))
    case .children: self = .children(try from.decode(String.self, forKey: name))
    case .any: self = .any(try from.decode([Need].self, forKey: name))
    case .voicesAnswered, .competence, .means, .said:
      throw DecodingError.dataCorruptedError(
        forKey: name, in: from, debugDescription: "\(name.rawValue) is written alone")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .voicesAnswered, .competence, .means, .said, .study(from: nil):
      var value = encoder.singleValueContainer()
      try value.encode(name.rawValue)
      return
    default: break
    }
    var to = encoder.container(keyedBy: Name.self)
    switch self {
    case .voices(let heads): try to.encode(heads, forKey: name)
    case .survey(let it): try to.encode(it, forKey: name)
    case .study(let from):
      var inner = to.nestedContainer(keyedBy: StudyMember.self, forKey: name)
      try inner.encodeIfPresent(from, forKey: .from)
    case .meeting(let it): try to.encode(it, forKey: name)
    case .concurrence(let unit): try to.encode(unit, forKey: name)
    case .notice(let it): try to.encode(it, forKey: name)
    case .pledges(let it): try to.encode(it, forKey: name)
    case .paper(let names): try to.encode(names, forKey: name)
    case .tasks(let it): try to.encode(it, forKey: name)
    case .note(let kind): try to.encode(kind, forKey: name)
    case .site(let it): try to.encode(it, forKey: name)
    case .party(let kind): try to.encode(kind, forKey: name)
    case .children(let step): try to.encode(step, forKey: name)
    case .any(let needs): try to.encode(needs, forKey: name)
    case .voicesAnswered, .competence, .means, .said: break
    }
  }
}

extension Need.Site: RawRepresentable, Codable {
  package init?(rawValue: String) {
    if rawValue == "used" {
      self = .used
    } else if let state = SiteState(rawValue: rawValue) {
      self = .state(state)
    } else {
      return nil
    }
  }

  package var rawValue: String {
    switch self {
    case .state(let state): state.rawValue
    case .used: "used"
    }
  }
}

extension Need.Site: CaseIterable {
  package static let allCases = SiteState.allCases.map(Need.Site.state) + [.used]
}
