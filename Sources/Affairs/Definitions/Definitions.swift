/// What holds in a place: what it defined, and what is built in where it defined nothing.
package struct Definitions: Hashable, Sendable {
  /// What the place defined, the last of each key.
  package private(set) var own: [DefinitionKey: Definition] = [:]

  package init() {}

  /// Takes a definition in the place of what held before.
  package mutating func take(_ definition: Definition) { own[definition.key] = definition }

  /// The built-in procedures, each as the place has it, then the place's own by id.
  package var procedures: [Procedure] {
    let builtIn = Procedure.builtIn.map { procedure($0.id) ?? $0 }
    let more = own.keys.filter { $0.kind == .procedure && Procedure.builtIn($0.name) == nil }
    return builtIn + more.sorted().compactMap { procedure($0.name) }
  }

  /// The procedure of that id.
  package func procedure(_ id: String) -> Procedure? {
    if case .procedure(let own)? = own[DefinitionKey(.procedure, id)] { return own }
    return Procedure.builtIn(id)
  }

  /// What may be chosen.
  package func names(_ list: NameList) -> [String] {
    if case .list(_, let names)? = own[DefinitionKey(.list, list.rawValue)] { return names }
    return list.builtIn
  }

  /// The built-in groups, each as the place has it, then the place's own by name.
  package var groups: [NamedGroup] {
    let builtIn = NamedGroup.builtIn.map { group($0.name) ?? $0 }
    let known = Set(builtIn.map(\.name))
    let more = own.keys.filter { $0.kind == .group && !known.contains($0.name) }
    return builtIn + more.sorted().compactMap { group($0.name) }
  }

  /// The group of that name.
  package func group(_ name: String) -> NamedGroup? {
    if case .group(let own)? = own[DefinitionKey(.group, name)] { return own }
    return NamedGroup.builtIn.first { $0.name == name }
  }

  package var rates: Rates {
    if case .rates(let own)? = own[DefinitionKey(.rates, "")] { return own }
    return .builtIn
  }

  /// In days.
  package func value(_ setting: Setting) -> Int {
    if case .setting(_, let own)? = own[DefinitionKey(.setting, setting.rawValue)] { return own }
    return setting.builtIn
  }

  /// The years whose holidays were entered; one that can't be any year's is as good as not entered.
  package var holidays: Holidays {
    var holidays = Holidays()
    for case .holidays(let year, let days) in own.values { try? holidays.enter(days, for: year) }
    return holidays
  }

  /// The communities there are, by name, with their codes.
  package var communities: [String: String] {
    var communities: [String: String] = [:]
    for case .community(let name, let code) in own.values { communities[name] = code }
    return communities
  }

  /// 辖区单位便民服务, in their order.
  package var services: [LocalService] {
    if case .services(let own)? = own[DefinitionKey(.services, "")] { own } else { [] }
  }

  /// 文明公约, sentence by sentence.
  package var pact: [String] {
    if case .pact(let own)? = own[DefinitionKey(.pact, "")] { own } else { [] }
  }

  /// 居民作品 with their makers' consent.
  package var works: [ResidentWork] {
    if case .works(let own)? = own[DefinitionKey(.works, "")] { own } else { [] }
  }

  /// 常见问题办理, in their order.
  package var answers: [AnswerCard] {
    if case .answers(let own)? = own[DefinitionKey(.answers, "")] { own } else { [] }
  }

  /// 敏感词: those built in, as the place has them.
  package var heldWords: HeldWords {
    if case .words(let own)? = own[DefinitionKey(.words, "")] { own } else { HeldWords() }
  }
}
