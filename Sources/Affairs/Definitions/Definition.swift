/// What a place defines for itself; the act `define` stores it.
///
/// A later one of the same ``key`` takes the place of the earlier, and of what is built in.
package enum Definition: Hashable, Sendable {
  /// 程序: 办法 of the place's own, or in place of a built-in one of that id.
  case procedure(Procedure)
  /// 名目: all that may be chosen from then on.
  case list(NameList, [String])
  case group(NamedGroup)
  /// 三率算法.
  case rates(Rates)
  case setting(Setting, Int)
  /// 节假日 of one year, as the State Council's notice has them.
  case holidays(year: Int, Holidays.Year)
  /// 社区: its name and its code.
  case community(name: String, code: String)
  /// 辖区单位便民服务, all there are.
  case services([LocalService])
  /// 文明公约 in short sentences.
  case pact([String])
  /// 居民作品, all that may be shown.
  case works([ResidentWork])
  /// 常见问题办理, all cards.
  case answers([AnswerCard])
  /// 敏感词, what is added and taken away.
  case words(HeldWords)

  /// What it defines.
  package var key: DefinitionKey {
    switch self {
    case .procedure(let it): DefinitionKey(.procedure, it.id)
    case .list(let list, _): DefinitionKey(.list, list.rawValue)
    case .group(let it): DefinitionKey(.group, it.name)
    case .rates: DefinitionKey(.rates, "")
    case .setting(let setting, _): DefinitionKey(.setting, setting.rawValue)
    case .holidays(let year, _): DefinitionKey(.holidays, String(year))
    case .community(let name, _): DefinitionKey(.community, name)
    case .services: DefinitionKey(.services, "")
    case .pact: DefinitionKey(.pact, "")
    case .works: DefinitionKey(.works, "")
    case .answers: DefinitionKey(.answers, "")
    case .words: DefinitionKey(.words, "")
    }
  }
}
