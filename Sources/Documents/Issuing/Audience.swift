import Text

/// For whom a copy is made; it says so in its name and first line.
package enum Audience: String, CaseIterable, Hashable, Sendable {
  /// 存档版: may name people.
  case archive
  /// 公开版: names nobody, and is made of structured fields alone.
  case `public`

  /// `【内部】` or `【可公开】`.
  package var mark: String {
    switch self {
    case .archive: "【内部】"
    case .public: "【可公开】"
    }
  }

  package func name(in language: Language) -> String {
    switch self {
    case .archive: language("存档版", "archive copy")
    case .public: language("公开版", "public copy")
    }
  }
}
