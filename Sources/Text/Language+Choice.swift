extension Language {
  /// Reads `zh`, `en`, `中文`, `zh_CN.UTF-8` and the like; nil for a language the program lacks.
  package init?(named name: String) {
    let lowered = name.lowercased()
    if lowered == "中文" || lowered == "chinese" || lowered.hasPrefix("zh") {
      self = .chinese
    } else if lowered == "english" || lowered == "en" || lowered.hasPrefix("en_")
      || lowered.hasPrefix("en-") || lowered.hasPrefix("en.")
    {
      self = .english
    } else {
      return nil
    }
  }

  /// The language of a locale such as `en_US.UTF-8`.
  ///
  /// Chinese where the locale names no language (`C`, `POSIX`); English for any language the
  /// program doesn't speak.
  package init(locale: String) {
    let language = locale.split { $0 == "_" || $0 == "." || $0 == "@" || $0 == "-" }.first ?? ""
    switch language {
    case "", "C", "POSIX", "zh": self = .chinese
    default: self = .english
    }
  }
}
